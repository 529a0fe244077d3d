import { canonical } from './canonical';
import { type Fields, fields, identifier, isFields, text, word } from './field';
import { parsed } from './parsed';
import { shape } from './shape';
import { eachRecord, type SourceContext } from './source';
import { templateContent } from './template-structure';

/** An answer to `GET /<account>/message_templates`, a list of templates, or one template. */
export const messageTemplates = eachRecord('message_templates', 1, (record, line, context) => {
  const templates = templatesOf(record);
  if (templates === null) {
    context.reject(line, { reason: 'not a list of templates' }, shape(record));
    return 1;
  }
  for (const template of templates) stageTemplate(template, line, context);
  return templates.length;
});

const wrappers = ['data', 'waba_templates', 'templates', 'message_templates', 'body', 'response', 'result'];

/** One row of a template list. */
export const isTemplate = (value: unknown): value is Fields =>
  isFields(value) &&
  text(value.name) !== null &&
  (Array.isArray(value.components) || (value.language !== undefined && value.status !== undefined && value.category !== undefined));

/** The templates that a record holds, within any wrapper; null when it holds none. An empty list is a list. */
export function templatesOf(record: unknown, depth = 0): readonly unknown[] | null {
  const told = parsed(record);
  if (isTemplate(told)) return [told];
  if (Array.isArray(told)) return told.some(isTemplate) ? told : null;
  if (!isFields(told) || depth > 3) return null;
  if (Array.isArray(told.data) && told.data.length === 0 && told.paging !== undefined) return [];
  for (const name of wrappers) {
    const inner = told[name] === undefined ? null : templatesOf(told[name], depth + 1);
    if (inner !== null) return inner;
  }
  return null;
}

function stageTemplate(template: unknown, line: number, { identity, emit, reject }: SourceContext): void {
  const name = isFields(template) ? identifier(template.name) : null;
  if (!isFields(template) || name === null) {
    reject(line, { reason: 'no template name' }, shape(template));
    return;
  }
  const language = identifier(fields(template.language)?.code ?? template.language);
  const rejectedReason = word(template.rejected_reason);
  const row = {
    template_id: identifier(template.id),
    name,
    language,
    category: word(template.category),
    previous_category: word(template.previous_category),
    status: word(template.status),
    quality: word(fields(template.quality_score)?.score ?? template.quality_score),
    rejected_reason: rejectedReason === 'none' ? null : rejectedReason,
    components_id: Array.isArray(template.components) ? identity.key('components', templateContent(template.components)) : null,
  };
  emit('template', {
    record_id: identity.key('template', canonical({ ...row, components_id: String(row.components_id) })),
    record_line: line,
    ...row,
  });
}

import { type Fields, fields, isFields, list, text } from './field';
import { type Finder, finder, parsed } from './parsed';
import { isOtherRequest, isRequest, isSendAnswer } from './send-body';

/** One row of a request log: what was asked, what was answered, when and from which line. */
export type Send = {
  readonly request: Fields | null;
  readonly response: Fields | null;
  readonly time: unknown;
  readonly phoneNumberId: unknown;
  readonly displayNumber: unknown;
  readonly accountId: unknown;
};

/** Columns of a flat row: a recipient, and a template or the id of the answer. */
const recipientNames = ['to', 'recipient', 'recipient_id', 'to_number', 'phone', 'wa_id'];
const templateNames = ['template', 'template_name'];
const idNames = ['response_id', 'message_id', 'wamid', 'whatsapp_message_id', 'response_message_id'];
const timeNames = ['time', 'timestamp', 'created_at', 'sent_at', 'date', 'requested_at', 'datetime', 'logged_at', 'ts', 'at'];

/** Reads one record of a request log however the company wrapped it and named its parts; null when it is no such record. */
export function sendOf(record: unknown): Send | null {
  const row = fields(parsed(record));
  if (row === null) return null;
  const find = finder(row);
  const parts = partsOf(row);
  const request = parts.find(isRequest) ?? null;
  const answer = parts.find(isSendAnswer) ?? (request === null ? undefined : parts.find(isFailure)) ?? null;
  if (request === row) return { ...placeOf(find, parts), request, response: answer ?? (isOtherRequest(row) ? null : flatAnswer(find)) };
  if (request !== null || answer !== null) return { ...placeOf(find, parts), request, response: answer ?? flatAnswer(find) };
  return isFlat(find) ? { ...placeOf(find, parts), request: flatRequest(find), response: flatAnswer(find) } : null;
}

/** The row, what it holds as object or as JSON text, and what that holds: a log of HTTP has its bodies one level down. */
function partsOf(row: Fields): readonly Fields[] {
  const parts = [row];
  for (const value of Object.values(row)) {
    const member = typeof value === 'object' || typeof value === 'string' ? parsed(value) : null;
    if (isFields(member)) parts.push(member);
  }
  for (const member of parts.slice(1)) if (!isRequest(member) && !isSendAnswer(member)) parts.push(...innerBody(member));
  return parts;
}

/** The body within a logged HTTP request or response. */
const innerBody = (member: Fields): readonly Fields[] =>
  ['body', 'json', 'data', 'payload'].map((name) => parsed(member[name])).filter(isFields);

const isFailure = (value: Fields): boolean => isFields(value.error) || (Array.isArray(value.errors) && value.errors.length > 0);

const isFlat = (find: Finder): boolean =>
  text(find(recipientNames)) !== null &&
  (text(parsed(find(templateNames))) !== null || /^(wamid\.|gBEG|ABEG)/.test(text(find(idNames)) ?? ''));

function flatAnswer(find: Finder): Fields | null {
  const id = text(find(idNames));
  return id === null ? null : { messages: [{ id }] };
}

function flatRequest(find: Finder): Fields {
  const told = parsed(find(templateNames));
  const template = isFields(told) ? told : text(told) === null ? undefined : flatTemplate(told, find);
  return {
    to: find(recipientNames),
    type: text(find(['type', 'message_type'])) ?? (template === undefined ? undefined : 'template'),
    template,
    biz_opaque_callback_data: find(['biz_opaque_callback_data', 'callback_data', 'callback']),
  };
}

const flatTemplate = (name: unknown, find: Finder): Fields => ({
  name,
  language: { code: find(['language', 'template_language', 'language_code', 'lang']) },
  components: list(parsed(find(['components', 'parameters', 'template_parameters']))),
});

function placeOf(find: Finder, parts: readonly Fields[]): Omit<Send, 'request' | 'response'> {
  const endpoints = [find(['url', 'path', 'endpoint', 'uri']), ...parts.map((part) => part.url ?? part.path)];
  const addressed = endpoints.map((endpoint) => /\/(\d{5,20})\/messages/.exec(text(endpoint) ?? '')?.[1]).find((id) => id !== undefined);
  return {
    time: find(timeNames),
    phoneNumberId: find(['phone_number_id', 'from_phone_number_id', 'phone_id', 'sender_id']) ?? addressed,
    displayNumber: find(['display_phone_number', 'from', 'sender', 'line', 'business_number']),
    accountId: find(['waba_id', 'account_id', 'account']),
  };
}

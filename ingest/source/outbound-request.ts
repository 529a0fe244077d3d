import type { Buyer } from '../identity';
import { canonical } from './canonical';
import { errorCode } from './error-code';
import { eventRow } from './event-row';
import { type Fields, fields, identifier, isFields, list, text } from './field';
import { e164, type Frame, personOf } from './frame';
import { idFormat } from './id-format';
import { loggedAt } from './instant';
import { contentOf } from './message-content';
import { messageRow } from './message-row';
import { isOtherRequest } from './send-body';
import { type Send, sendOf } from './send-row';
import { shape } from './shape';
import { stageShownProducts } from './shown-products';
import { eachRecord, type SourceContext } from './source';
import { sendStructure } from './template-structure';

/** One send that the business asked for, with its answer if the log has it. A list of sends counts as so many. */
export const outboundRequest = eachRecord('outbound_request_log', 3, (record, line, context) => {
  const rows: readonly unknown[] = Array.isArray(record) ? record : [record];
  return rows.reduce((records: number, row, index) => records + readRow(row, `${line}/${index}`, line, context), 0);
});

function readRow(record: unknown, place: string, line: number, context: SourceContext): number {
  const send = sendOf(record);
  if (send === null) {
    context.reject(line, { reason: 'not a send request' }, shape(record));
    return 1;
  }
  const at = send.time === undefined ? null : loggedAt(send.time, context.now);
  if (at !== null && typeof at !== 'number') {
    context.reject(line, { ...at, detail: at.detail ?? 'time' }, shape(record));
    return 1;
  }
  const frame = frameOf(send, line);
  if (isOtherRequest(send.request)) return stageOtherRequest(send.request, at, frame, context);
  const ids = list(send.response?.messages).flatMap((answer) => text(fields(answer)?.id) ?? []);
  if (ids.length === 0) stageSend(send, { messageId: ownId(send, place, at, context), idFormat: null }, at, frame, context);
  for (const id of ids) stageSend(send, { messageId: context.identity.messageId(id), idFormat: idFormat(id) }, at, frame, context);
  return Math.max(1, ids.length);
}

/** Without an answer there is no id, so a send is told apart by what it says and where it stands in the file. */
const ownId = (send: Send, place: string, at: number | null, { identity }: SourceContext): bigint =>
  identity.key('request', `${at ?? ''}|${canonical(send.request)}|${place}`);

function frameOf(send: Send, line: number): Frame {
  return {
    line,
    accountId: identifier(send.accountId),
    phoneNumberId: identifier(send.phoneNumberId),
    displayNumber: e164(send.displayNumber),
    time: undefined,
    isTest: false,
    customers: null,
  };
}

type NamedMessage = { readonly messageId: bigint; readonly idFormat: string | null };

function stageSend(send: Send, named: NamedMessage, at: number | null, frame: Frame, context: SourceContext): void {
  const { identity, emit } = context;
  const request: Fields = send.request ?? {};
  const answered = list(send.response?.contacts)[0];
  const known = personOf(identity, fields(answered)?.wa_id, fields(answered)?.user_id, request.recipient);
  const buyer = known === null ? recipientOf(request, context) : nobody;
  const template = fields(request.template) ?? fields(request.hsm);
  const language = template?.language;
  const callback = text(request.biz_opaque_callback_data);
  const row = messageRow(
    request,
    contentOf({ ...request, type: request.type ?? impliedType(request) }),
    {
      ...named,
      toldBy: 'request',
      direction: 'out',
      contactId: known ?? buyer.contactId,
      at,
    },
    frame,
    context,
  );
  emit('message', {
    ...row,
    template_name: identifier(template?.name ?? template?.element_name),
    template_language: identifier(isFields(language) ? language.code : language),
    components_id: template === null ? null : identity.key('structure', sendStructure(template.components)),
    callback_id: callback === null ? null : identity.sharedText(callback),
    error_code: errorCode(send.response?.errors ?? send.response?.error),
  });
  stageShownProducts(request, named.messageId, frame.line, context);
  for (const candidate of buyer.candidates) emit('contact_candidate', { owner_id: row.record_id ?? named.messageId, ...candidate });
}

const nobody: Buyer = { contactId: null, country: null, candidates: [] };

function recipientOf(request: Fields, { identity }: SourceContext): Buyer {
  const to = text(request.to);
  return to === null ? nobody : identity.recipient(to);
}

const impliedType = (request: Fields): string | undefined => {
  if (isFields(request.template)) return 'template';
  if (isFields(request.text)) return 'text';
  return undefined;
};

/** A request that sends nothing is accepted as an event, so that a whole log adds up. */
function stageOtherRequest(request: Fields, at: number | null, frame: Frame, context: SourceContext): number {
  const name = isFields(request.typing_indicator) ? 'typing_indicator' : request.contacts === undefined ? 'mark_as_read' : 'contact_check';
  context.emit(
    'event',
    eventRow('other', `${name}|${at ?? ''}|${canonical(request)}`, frame, context, { occurred_at: at, subject_name: name }),
  );
  return 1;
}

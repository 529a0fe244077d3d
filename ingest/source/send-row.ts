import { type Fields, fields, isFields, list, text } from './field';
import { member, parsed } from './parsed';

/** One row of a request log: what was asked, what was answered, when and from which line. */
export type Send = {
  readonly request: Fields | null;
  readonly response: Fields | null;
  readonly time: unknown;
  readonly phoneNumberId: unknown;
  readonly displayNumber: unknown;
  readonly accountId: unknown;
};

const requestNames = ['request', 'body', 'payload', 'req', 'request_body', 'data', 'message', 'json'];
const responseNames = ['response', 'result', 'res', 'response_body', 'reply', 'answer', 'output'];
const timeNames = ['time', 'timestamp', 'created_at', 'sent_at', 'date', 'requested_at', 'datetime', 'logged_at', 'ts', 'at'];
const endpointNames = ['url', 'path', 'endpoint', 'uri'];

/** A send body: to whom, and what. */
export const isSendBody = (value: unknown): value is Fields =>
  isFields(value) &&
  (text(value.to) !== null || text(value.recipient) !== null) &&
  value.from === undefined &&
  value.sid === undefined &&
  (value.messaging_product !== undefined ||
    value.recipient_type !== undefined ||
    isFields(value.template) ||
    isFields(value.text) ||
    (typeof value.type === 'string' && isFields(value[value.type.toLowerCase()])));

/** The answer to a send: ids of messages, which have no content. */
export const isSendAnswer = (value: unknown): value is Fields =>
  isFields(value) &&
  Array.isArray(value.messages) &&
  value.messages.length > 0 &&
  value.statuses === undefined &&
  value.metadata === undefined &&
  value.messages.every(
    (told) => isFields(told) && text(told.id) !== null && told.from === undefined && told.timestamp === undefined && told.sid === undefined,
  );

/** Marking as read, showing that someone types, and asking which contacts exist go to the same address but send nothing. */
export const isOtherRequest = (value: unknown): value is Fields =>
  isFields(value) &&
  ((text(value.message_id) !== null && value.status === 'read') ||
    isFields(value.typing_indicator) ||
    (Array.isArray(value.contacts) &&
      value.messages === undefined &&
      (value.blocking !== undefined || value.contacts.every((one) => isFields(one) && one.input !== undefined))));

const isRequest = (value: unknown): value is Fields => isSendBody(value) || isOtherRequest(value);

/** A flat row: a recipient and a template or an id of its answer in columns of their own. */
const recipientNames = ['to', 'recipient', 'recipient_id', 'to_number', 'phone', 'wa_id'];
const templateNames = ['template', 'template_name'];
const idNames = ['response_id', 'message_id', 'wamid', 'whatsapp_message_id', 'response_message_id'];
const isFlat = (record: Fields): boolean =>
  text(member(record, recipientNames)) !== null &&
  (text(parsed(member(record, templateNames))) !== null || /^(wamid\.|gBEG|ABEG)/.test(text(member(record, idNames)) ?? ''));

/** Reads one record of a request log however the company wrapped it; null when it is no such record. */
export function sendOf(record: unknown): Send | null {
  const row = fields(parsed(record));
  if (row === null) return null;
  if (isRequest(row)) {
    return { ...placeOf(row), request: row, response: answerOf(row), phoneNumberId: row.phone_number_id };
  }
  if (isSendAnswer(row)) return { ...placeOf(row), request: null, response: row };
  const request = innerRequest(row);
  const response = answerOf(row);
  if (request !== null || response !== null) return { ...placeOf(row), request, response };
  return isFlat(row) ? { ...placeOf(row), request: flatRequest(row), response: flatAnswer(row) } : null;
}

function innerRequest(row: Fields): Fields | null {
  for (const name of requestNames) {
    const value = parsed(member(row, [name]));
    if (isRequest(value)) return value;
    const inner = isFields(value) ? parsed(member(value, ['body', 'json', 'data', 'payload'])) : undefined;
    if (isRequest(inner)) return inner;
  }
  return null;
}

function answerOf(row: Fields): Fields | null {
  for (const name of responseNames) {
    const value = fields(parsed(member(row, [name])));
    if (value === null) continue;
    const inner = fields(parsed(member(value, ['body', 'data', 'json'])));
    if (inner !== null && (isFields(inner.error) || isSendAnswer(inner))) return inner;
    return value;
  }
  return flatAnswer(row);
}

function flatAnswer(row: Fields): Fields | null {
  const id = isOtherRequest(row) ? null : text(member(row, idNames));
  return id === null ? null : { messages: [{ id }] };
}

function flatRequest(row: Fields): Fields {
  const told = parsed(member(row, templateNames));
  const name = text(told);
  const template = isFields(told)
    ? told
    : name === null
      ? undefined
      : {
          name,
          language: { code: text(member(row, ['language', 'template_language', 'language_code', 'lang'])) },
          components: list(parsed(member(row, ['components', 'parameters', 'template_parameters']))),
        };
  return {
    to: member(row, recipientNames),
    type: text(member(row, ['type', 'message_type'])) ?? (template === undefined ? undefined : 'template'),
    template,
    biz_opaque_callback_data: member(row, ['biz_opaque_callback_data', 'callback_data', 'callback']),
  };
}

function placeOf(row: Fields): Omit<Send, 'request' | 'response'> {
  const endpoint = text(member(row, endpointNames)) ?? text(fields(parsed(member(row, ['request', 'req'])))?.url);
  return {
    time: member(row, timeNames),
    phoneNumberId:
      member(row, ['phone_number_id', 'from_phone_number_id', 'phone_id', 'sender_id']) ??
      /\/(\d{5,20})\/messages/.exec(endpoint ?? '')?.[1],
    displayNumber: member(row, ['display_phone_number', 'from', 'sender', 'line', 'business_number']),
    accountId: member(row, ['waba_id', 'account_id', 'account']),
  };
}

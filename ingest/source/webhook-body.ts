import { accountEvent } from './account-event';
import { type Fields, fields, isFields, list, text } from './field';
import { frameOf } from './frame';
import { shape } from './shape';
import type { SourceContext } from './source';
import { unwrap } from './unwrap';
import { isConversation, readValue } from './webhook-value';

/** Stages one webhook body, bare or wrapped, with or without its envelope; a list of bodies counts as so many. Gives the number of records. */
export function readWebhook(record: unknown, line: number, context: SourceContext): number {
  if (isFields(record) && Array.isArray(record.entry)) return readEnvelope(record, line, context);
  if (Array.isArray(record)) return record.reduce((records: number, body) => records + readWrapped(body, line, context), 0);
  return readWrapped(record, line, context);
}

function readWrapped(record: unknown, line: number, context: SourceContext): number {
  const body = unwrap(record, isBodyOrBodies) ?? unwrap(record, isBareBody) ?? record;
  if (Array.isArray(body)) return body.reduce((records: number, one) => records + readBody(one, line, context), 0);
  return readBody(body, line, context);
}

function readBody(body: unknown, line: number, context: SourceContext): number {
  if (isFields(body)) {
    if (isEnvelope(body)) return readEnvelope(body, line, context);
    if (isChange(body)) return readChange(body, null, line, context);
    if (isConversation(body) || isBareBody(body)) return readValue(body, frameOf(body, null, line), context);
  }
  context.reject(line, { reason: 'not a webhook body' }, shape(body));
  return 1;
}

/** An envelope, a change without its envelope, or the bare value of one: what companies keep of a body. */
export const isBody = (value: unknown): value is Fields =>
  isFields(value) && (isEnvelope(value) || isChange(value) || isConversation(value));
const isBodyOrBodies = (value: unknown): boolean => isBody(value) || (Array.isArray(value) && value.length > 0 && value.every(isBody));

/** A body that names people or errors and nothing else, or is empty altogether. */
export const isBareBody = (value: unknown): value is Fields =>
  isFields(value) && (Array.isArray(value.contacts) || Array.isArray(value.errors) || Object.keys(value).length === 0);

/** An envelope without entries occurs, and tells nothing. */
const isEnvelope = (body: Fields): boolean => Array.isArray(body.entry) || body.object === 'whatsapp_business_account';
const isChange = (body: Fields): boolean => typeof body.field === 'string' && isFields(body.value);

function readEnvelope(body: Fields, line: number, context: SourceContext): number {
  let records = 0;
  for (const told of list(body.entry)) {
    const entry = fields(told);
    for (const change of list(entry?.changes)) records += readChange(change, entry, line, context);
  }
  return records;
}

/** Fields whose values hold messages, statuses and customers' choices, and tell nothing when empty. */
const conversations = new Set(['messages', 'smb_message_echoes', 'message_echoes', 'history', 'user_preferences', 'user_actions']);

function readChange(told: unknown, entry: Fields | null, line: number, context: SourceContext): number {
  const change = fields(told);
  const value = fields(change?.value);
  if (change === null || value === null) {
    context.reject(line, { reason: 'not a change', detail: 'entry[].changes[]' }, shape(told));
    return 1;
  }
  const frame = frameOf(value, entry, line);
  const records = readValue(value, frame, context);
  const field = text(change.field);
  return records > 0 || field === null || conversations.has(field) ? records : accountEvent(field, value, frame, context);
}

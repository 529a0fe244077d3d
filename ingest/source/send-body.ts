import { type Fields, isFields, text } from './field';

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

/** The answer to a send: ids of messages, and nothing that a message would have. */
export const isSendAnswer = (value: unknown): value is Fields =>
  isFields(value) &&
  Array.isArray(value.messages) &&
  value.messages.length > 0 &&
  value.messages.every((told) => isFields(told) && text(told.id) !== null && Object.keys(told).every((name) => answerMembers.has(name)));
const answerMembers = new Set(['id', 'message_status', 'group_id']);

/** Marking as read, showing that someone types, and asking which contacts exist go to the same address but send nothing. */
export const isOtherRequest = (value: unknown): value is Fields =>
  isFields(value) &&
  ((text(value.message_id) !== null && value.status === 'read') ||
    isFields(value.typing_indicator) ||
    (Array.isArray(value.contacts) &&
      value.messages === undefined &&
      (value.blocking !== undefined || value.contacts.every((one) => isFields(one) && one.input !== undefined))));

/** What is sent to the address of sends, whether it sends a message or not. */
export const isRequest = (value: unknown): value is Fields => isSendBody(value) || isOtherRequest(value);

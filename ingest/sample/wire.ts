import { daySeconds, hourSeconds, offsetName, wallClock } from './calendar';
import { accounts, channels, conversationsAt, lines } from './company';
import { hex32 } from './ids';
import { itemAt } from './random';
import type { Inbound, Outbound } from './timeline';
import type { Origin } from './windows';

/** A customer's message as a webhook has it; timestamps are text, in some rows numbers. */
export function messageText(waId: string, { id, content, context, referral }: Inbound, at: number, isNumeric: boolean): string {
  const timestamp = isNumeric ? String(at) : `"${at}"`;
  const more = (context === '' ? '' : `${context},`) + (referral === '' ? '' : `${referral},`);
  return `{"from":"${waId}","id":"${id}","timestamp":${timestamp},${more}${content}}`;
}

export const profileText = (firstName: string, lastName: string, waId: string): string =>
  `{"profile":{"name":"${firstName} ${lastName}"},"wa_id":"${waId}"}`;

/** A status as a webhook has it; `more` holds finished members, each with its leading comma. */
export function statusText(id: string, status: string, at: number, waId: string, isNumeric: boolean, more: string): string {
  return `{"id":"${id}","status":"${status}","timestamp":${isNumeric ? String(at) : `"${at}"`},"recipient_id":"${waId}"${more}}`;
}

/** Conversation and pricing members of 2022; the expiry stands only with `sent`. Some logs call the customer's origin by its other name. */
export function conversationMembers(seed: number, serial: number, origin: Origin, expiresAt: number, isOtherName: boolean): string {
  const name = origin === 'user_initiated' && isOtherName ? 'customer_initiated' : origin;
  const expiry = expiresAt > 0 ? `"expiration_timestamp":"${expiresAt}",` : '';
  const conversation = `"conversation":{"id":"${hex32(seed, serial)}",${expiry}"origin":{"type":"${name}"}}`;
  return `,${conversation},"pricing":{"billable":${origin !== 'referral_conversion'},"pricing_model":"CBP","category":"${name}"}`;
}

/** Pricing member before conversations: only templates outside the care window were billable. */
export const notificationMembers = (isBillable: boolean): string => `,"pricing":{"pricing_model":"NBP","billable":${isBillable}}`;

/** Expiry of a conversation as the platform rounds it: up to the next minute. */
export const expiryOf = (openedAt: number): number => Math.ceil(openedAt / 60) * 60 + daySeconds;

const titles: Readonly<Record<number, string>> = {
  131026: 'Message undeliverable',
  131047: 'Re-engagement message',
  131049: 'This message was not delivered to maintain healthy ecosystem engagement.',
  131050: 'User has stopped marketing messages',
  130472: "User's number is part of an experiment",
  470: 'Re-engagement message',
  1013: 'User is not valid',
};

export const errorMembers = (code: number): string => `,"errors":[{"code":${code},"title":"${titles[code] ?? 'Unknown error'}"}]`;

/** Row of the request log: what was sent and what the API answered. Each line has its own way to write the time. */
export function requestRow(message: Outbound, content: string, waId: string, dialled: string, callback: string): string {
  const { api, line, phoneNumberId } = itemAt(channels, message.channel);
  const context = callback === '' ? '' : `,"biz_opaque_callback_data":"${callback}"`;
  if (api === 'onprem') {
    const request = `{"recipient_type":"individual","to":"${dialled}",${content}}`;
    return `{"time":${timeText(line, message.sentAt)},"request":${request},"response":{"messages":[{"id":"${message.id}"}],"meta":{"api_status":"stable","version":"2.39.4"}}}\n`;
  }
  const request = `{"messaging_product":"whatsapp","recipient_type":"individual","to":"${dialled}",${content}${context}}`;
  const response = `{"messaging_product":"whatsapp","contacts":[{"input":"${dialled}","wa_id":"${waId}"}],"messages":[{"id":"${message.id}"}]}`;
  return `{"time":${timeText(line, message.sentAt)},"phone_number_id":"${phoneNumberId}","request":${request},"response":${response}}\n`;
}

function timeText(line: number, at: number): string {
  if (line === 0) return `"${new Date(at * 1000).toISOString().replace('.000Z', 'Z')}"`;
  return line === 1 ? String(at) : `"${wallClock(at, -3 * hourSeconds)}${offsetName(-3 * hourSeconds, ':')}"`;
}

/** Whether statuses of an account name conversations at an instant. */
export const namesConversations = (channel: number, at: number): boolean => at >= conversationsAt(itemAt(channels, channel).account);

/** A change of the account's own: template status and quality, quality of the number. */
export const eventText = (field: string, value: Readonly<Record<string, unknown>>): string => JSON.stringify({ value, field });

/** Account and line of a channel as events name them. */
export const displayNumber = (channel: number): string => itemAt(lines, itemAt(channels, channel).line).number.slice(1);
export const accountId = (channel: number): string => itemAt(accounts, itemAt(channels, channel).account).id;

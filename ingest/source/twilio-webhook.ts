import { type Fields, fields, isFields, text, whole } from './field';
import { finder } from './parsed';
import type { ReadAt } from './provider-json';
import { statusMeaning } from './provider-status';
import type { ProviderTold } from './provider-told';
import type { Reject } from './rows';

/** A request of Twilio to the company's server, and what the log keeps beside it; its parameters name no time (formats §4). */
export interface TwilioWebhook {
  readonly parameters: Fields;
  readonly beside: Fields;
}

const form = /^(?:(.*)[\s"'])?((?:[\w.]+=[^&\s"']*&)+[\w.]+=[^&\s"']*)["']?\s*$/s;
const isTwilio = (value: Fields): boolean =>
  ['MessageSid', 'SmsSid', 'SmsMessageSid'].some((name) => text(value[name]) !== null) &&
  ['From', 'To', 'MessageStatus', 'SmsStatus'].some((name) => value[name] !== undefined);

/** True for a cell or line that ends in a form of Twilio's. */
export const isTwilioForm = (written: string): boolean => twilioForm(written) !== null;

function twilioForm(written: string): { readonly before: string; readonly parameters: Fields } | null {
  if (!/(?:Message|Sms)Sid=/.test(written)) return null;
  const [, before = '', encoded] = form.exec(written) ?? [];
  const parameters = Object.fromEntries(new URLSearchParams(encoded));
  return isTwilio(parameters) ? { before: before.trim(), parameters } : null;
}

/** The request that a record holds: as parameters, or form-encoded in one of its members; null when in none. */
export function twilioWebhook(record: unknown): TwilioWebhook | null {
  if (typeof record === 'string') return webhookOf(record, {});
  if (!isFields(record)) return null;
  if (isTwilio(record)) return { parameters: record, beside: record };
  for (const value of Object.values(record)) {
    const inner = fields(value);
    if (inner !== null && isTwilio(inner)) return { parameters: inner, beside: record };
    const found = typeof value === 'string' ? webhookOf(value, record) : null;
    if (found !== null) return found;
  }
  return null;
}

function webhookOf(written: string, beside: Fields): TwilioWebhook | null {
  const found = twilioForm(written);
  return found && { parameters: found.parameters, beside: { ...beside, before: found.before } };
}

const ofTime = ['received_at', 'timestamp', 'time', 'date_time', 'datetime', 'date', 'created_at', 'at', 'ts'];

/** What the request tells: a customer's message, or a status of the company's at the moment it came in. */
export function twilioWebhookTold({ parameters, beside }: TwilioWebhook, readAt: ReadAt): ProviderTold | Reject {
  const at = timeOf(beside, readAt);
  if (typeof at !== 'number') return at;
  const told = (name: string): string | null => text(parameters[name]);
  const status = told('MessageStatus') ?? told('SmsStatus');
  const isIn = status === null ? told('Body') !== null || told('NumMedia') !== null : statusMeaning(status) === 'received';
  const bare = (name: string): string | null => told(name)?.replace(/^whatsapp:/, '') ?? null;
  const common = { id: told('MessageSid') ?? told('SmsMessageSid') ?? told('SmsSid'), account: told('AccountSid'), at } as const;
  const code = whole(parameters.ErrorCode);
  if (!isIn)
    return { ...common, form: 'status', direction: 'out', customer: bare('To'), line: bare('From'), status, errorCode: code || null };
  const isMedia = Number(told('NumMedia') ?? 0) > 0;
  return {
    ...common,
    form: 'message',
    direction: 'in',
    customer: told('WaId') ?? bare('From'),
    line: bare('To'),
    status: null,
    type: told('ButtonText') ? 'button' : isMedia ? told('MediaContentType0')?.split('/')[0] : 'text',
    text: told('ButtonText') ?? told('Body'),
    replyTo: told('OriginalRepliedMessageSid'),
    referral: told('ReferralSourceId') ? { source_type: told('ReferralSourceType'), source_id: told('ReferralSourceId') } : undefined,
  };
}

/** The first thing beside the parameters that is a time; the last thing that is none says why not. */
function timeOf(beside: Fields, readAt: ReadAt): number | Reject {
  const named = finder(beside)(ofTime);
  const written =
    named === undefined ? Object.values(beside).filter((value) => typeof value === 'string' && /^\W?\d/.test(value)) : [named];
  const times = written.map((value) => readAt(typeof value === 'string' ? value.replace(/^\[|\].*$|["',\s]+$/g, '') : value, 'time'));
  return (
    times.find((time) => typeof time === 'number') ??
    times[0] ?? { reason: 'no usable time', detail: 'Twilio’s requests name none; keep beside each when it came in, as received_at' }
  );
}

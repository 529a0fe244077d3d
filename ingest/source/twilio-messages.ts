import { type Fields, fields, isFields, text, whole } from './field';
import { finder } from './parsed';
import { statusMeaning } from './provider-status';
import { providerTime, type TimeReading } from './provider-time';
import { type ProviderTold, stageProvider } from './provider-told';
import type { Reject } from './rows';
import { shape } from './shape';
import type { Source, SourceContext, SourceReader } from './source';
import { toldBefore } from './told-before';
import { type TwilioWebhook, twilioWebhook, twilioWebhookTold } from './twilio-webhook';

/**
 * Twilio's messages: pages of the API, the console's CSV, or lines of a BulkExport, each with the latest status and the time of sending, no others; and the
 * requests that it made to the company's server, kept with the time at which each came in.
 */
export const twilioMessages: Source = {
  kind: 'twilio_messages',
  parserVersion: 4,
  isSplittable: false,
  isDate: (column) => dateColumns.has(column),
  open,
};

const dateColumns: ReadonlySet<string> = new Set([
  'sentdate',
  'date_sent',
  'datesent',
  'date_created',
  'datecreated',
  'sent_date',
  'created_date',
]);

/** Meta's code for Twilio's where a rule asks for it (formats §4; 63032 is its experiment's group). */
const metaCodes: ReadonlyMap<number, number> = new Map([
  [63016, 131047],
  [63018, 130429],
  [63032, 130472],
  [63049, 131049],
  [21610, 131050],
]);

type Read = { readonly told: ProviderTold; readonly isWhatsapp: boolean; readonly line: number; readonly shapeOf: () => string };

/** Messages without the prefix of the channel that wait to be judged by the rest of the file. */
const mostWaiting = 10_000;

function open(context: SourceContext): SourceReader {
  const { judge, ordinal } = toldBefore(context);
  let waiting: Read[] = [];
  /** Null until the file shows whether it names channels. */
  let namesChannels: boolean | null = null;

  const stage = ({ told, isWhatsapp, line, shapeOf }: Read): void => {
    const judged = namesChannels && !isWhatsapp ? notWhatsapp : judge(told);
    const refused = 'reason' in judged ? judged : stageProvider(judged, line, ordinal(judged), context);
    if (refused !== null) context.reject(line, refused, shapeOf());
  };
  const settle = (isNamed: boolean): void => {
    namesChannels = isNamed;
    for (const read of waiting) stage(read);
    waiting = [];
  };

  const readOne = (record: unknown, line: number): number => {
    const read = isFields(record) ? messageOf(record, context) : ({ reason: 'not a message' } as const);
    if ('reason' in read) {
      context.reject(line, read, shape(record));
      return 1;
    }
    if (namesChannels === null && read.isWhatsapp) settle(true);
    const known = { ...read, line, shapeOf: () => shape(record) };
    if (namesChannels !== null) {
      stage(known);
      return 1;
    }
    waiting.push(known);
    if (waiting.length >= mostWaiting) settle(false);
    return 1;
  };

  const read = (record: unknown, line: number): number => {
    const page = fields(record)?.messages;
    const messages = Array.isArray(page) ? page : Array.isArray(record) ? record : [record];
    return messages.reduce((records: number, one) => records + readOne(one, line), 0);
  };
  const end = (): number => {
    settle(namesChannels ?? false);
    return 0;
  };
  return { read, end };
}

const notWhatsapp: Reject = { reason: 'not WhatsApp', detail: 'neither number is written as whatsapp:+…, as others of the file are' };

function messageOf(record: Fields, { options, now }: SourceContext): Omit<Read, 'line' | 'shapeOf'> | Reject {
  const reading = { timezone: options.timezone, dateOrder: options.dateOrder ?? 'day_first', now } as const;
  const webhook = twilioWebhook(record);
  if (webhook !== null) return webhookOf(webhook, reading);
  const find = finder(record);
  const [from, to] = [text(find(['from'])), text(find(['to']))];
  const isWhatsapp = [from, to].some((number) => number?.startsWith('whatsapp:'));
  if ([from, to].some((number) => number !== null && /^\+?\d{3,6}$/.test(number)))
    return { reason: 'not WhatsApp', detail: 'a short number' };
  const direction = text(find(['direction']));
  const isOut = direction === null ? statusMeaning(text(find(['status']))) !== 'received' : direction !== 'inbound';
  const [sent, created] = [find(['date_sent', 'sent_date', 'sentdate']), find(['date_created', 'created_date'])];
  const at = providerTime(sent ?? created, 'date_sent', reading);
  if (typeof at !== 'number') return at;
  const status = text(find(['status']));
  const code = whole(find(['error_code']));
  const told: ProviderTold = {
    form: 'message',
    id: text(find(['sid', 'message_sid'])),
    direction: isOut ? 'out' : 'in',
    customer: isOut ? to : from,
    line: bare(isOut ? from : to),
    account: text(find(['account_sid'])),
    at,
    status: isOut ? status : null,
    sentAt: sent !== undefined && isSent(status) ? at : null,
    type: Number(text(find(['num_media'])) ?? 0) > 0 ? undefined : 'text',
    text: find(['body']),
    errorCode: code === null || code === 0 ? null : (metaCodes.get(code) ?? code),
  };
  return { told, isWhatsapp };
}

function webhookOf(webhook: TwilioWebhook, reading: TimeReading): Omit<Read, 'line' | 'shapeOf'> | Reject {
  const told = twilioWebhookTold(webhook, (value, column) => providerTime(value, column, reading));
  if ('reason' in told) return told;
  const isWhatsapp = [webhook.parameters.From, webhook.parameters.To].some((number) => text(number)?.startsWith('whatsapp:'));
  const { errorCode = null } = told;
  return { told: { ...told, errorCode: errorCode === null ? null : (metaCodes.get(errorCode) ?? errorCode) }, isWhatsapp };
}

const bare = (number: string | null): string | null => number?.replace(/^whatsapp:/, '') ?? null;

/** Twilio's `failed` was never handed over; `undelivered` was. */
const isSent = (status: string | null): boolean => ['sent', 'delivered', 'read', 'undelivered'].includes(statusMeaning(status));

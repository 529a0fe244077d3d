import type { Fields } from './field';
import { whole } from './field';
import { wholeFile } from './message-columns';
import { columnsOf, type MessageRow } from './message-csv-row';
import { directionWord } from './message-direction';
import { statusMeaning, statusWord } from './provider-status';
import { providerTime } from './provider-time';
import type { ProviderTold } from './provider-told';
import type { Reject } from './rows';
import type { Mapping, SourceContext } from './source';

/** What the columns of a table show of all its rows. */
export type MessageTable = {
  readonly mapping: Mapping | undefined;
  readonly directionColumns: readonly string[];
  /** Chatwoot's own table, whose words and zone are known; its account is Chatwoot's, not WhatsApp's. */
  readonly isChatwoot: boolean;
  /** Rows are statuses of messages, each with its time, rather than messages. */
  readonly isStatusLog: boolean;
};

export function tableOf(columns: readonly string[], mapping: Mapping | undefined): MessageTable {
  const has = (field: Parameters<typeof columnsOf>[0]): boolean => columnsOf(field, columns, mapping).length > 0;
  const isStatusLog =
    has('status') &&
    has('id') &&
    !['direction', 'text', 'template', 'type', 'sent_at', 'delivered_at', 'done_at', 'campaign'].some((name) => has(name as 'id'));
  return {
    mapping,
    directionColumns: columnsOf('direction', columns, mapping),
    isChatwoot:
      columns.includes('message_type') && ['inbox_id', 'source_id', 'private'].filter((name) => columns.includes(name)).length > 1,
    isStatusLog: isStatusLog && !wholeFile.direction.test(mapping?.direction ?? ''),
  };
}

const ofOwner = /^(?:owner|from_me|fromme)$/;
const ofSender = /sender|remitente|remetente/;
const chatwootTypes = ['in', 'out', 'activity', 'out'] as const;
const chatwootStatuses = ['sent', 'delivered', 'read', 'failed'] as const;
const chatwootWords: Readonly<Record<string, (typeof chatwootTypes)[number]>> = {
  incoming: 'in',
  outgoing: 'out',
  activity: 'activity',
  template: 'out',
};

/** What a row of a table of messages tells, or why it tells nothing. */
export function messageTold(row: Fields, told: MessageRow, table: MessageTable, context: SourceContext): ProviderTold | Reject {
  const direction = directionOf(row, told, table);
  if (direction === null) return { reason: 'no direction', detail: 'whether the message came in or went out' };
  const status = table.isChatwoot ? (chatwootStatuses[whole(told.status) ?? -1] ?? told.status) : told.status;
  const times = timesOf(told, status, direction, table, context);
  if ('reason' in times) return times;
  const isOut = direction !== 'in';
  const event = /^(?:sent)?message_?(delivered|read|replied|failed)|^templatemessage(failed)/i.exec(told.event);
  const typeCell = typeOf(told.type, table);
  return {
    form: event !== null || (table.isStatusLog && isOut) ? 'status' : 'message',
    id: told.id || null,
    direction: isOut ? 'out' : 'in',
    customer: told.phone || (isOut ? told.to : numberLike(told.from)) || null,
    line: told.line || (isOut ? numberLike(told.from) : told.to) || null,
    lineId: told.line_id || null,
    account: table.isChatwoot ? null : told.account || null,
    ...times,
    status: isOut ? (event?.[1] ?? event?.[2] ?? (status || null)) : null,
    type: typeCell || (told.text === '' ? undefined : 'text'),
    text: told.text,
    template: isOut ? told.template || null : null,
    language: told.language || null,
    callback: told.campaign || null,
    replyTo: told.reply_to || null,
    errorCode: whole(told.error) || null,
    ...(direction === 'activity' ? { aside: 'activity' } : /^(?:true|t|1|yes)$/i.test(told.private) ? { aside: 'private_note' } : {}),
  };
}

/** A cell of types that tells the direction, or the number that Chatwoot has for one, is no type. */
function typeOf(written: string, { isChatwoot }: MessageTable): string {
  if (isChatwoot) return /^\d*$/.test(written) || written.toLowerCase() in chatwootWords ? '' : written;
  return /^template$/i.test(written) || directionWord(written) === null ? written : '';
}

/** A sender that is a word such as `bot` is no number. */
const numberLike = (written: string): string => (directionWord(written) === null ? written : '');

function directionOf(row: Fields, told: MessageRow, { mapping, directionColumns, isChatwoot }: MessageTable) {
  if (mapping?.direction === 'in' || mapping?.direction === 'out') return mapping.direction;
  if (isChatwoot) {
    const type = String(row.message_type ?? '').trim();
    return chatwootTypes[/^\d$/.test(type) ? Number(type) : -1] ?? chatwootWords[type.toLowerCase()] ?? null;
  }
  for (const column of directionColumns) {
    const word = directionWord(String(row[column] ?? ''), ofOwner.test(column) ? 'owner' : ofSender.test(column) ? 'sender' : 'direction');
    if (word !== null) return word;
  }
  const sender = directionWord(told.from);
  if (sender !== null) return sender;
  if (statusMeaning(told.status) === 'received') return 'in';
  return told.status === '' || directionColumns.some((column) => statusWord(String(row[column] ?? '')) !== null) ? null : 'out';
}

type Times = Pick<ProviderTold, 'at' | 'sentAt' | 'deliveredAt' | 'readAt' | 'failedAt'>;

function timesOf(
  told: MessageRow,
  status: string,
  direction: string,
  table: MessageTable,
  { options, now }: SourceContext,
): Times | Reject {
  const zone = table.mapping?.zone ?? (table.isChatwoot ? 'UTC' : options.timezone);
  const reading = { timezone: zone, dateOrder: options.dateOrder ?? 'day_first', now } as const;
  const read = (written: string, column: string): number | null | Reject =>
    written === '' ? null : providerTime(written, column, reading);
  const isClock = /^\d{1,2}:\d\d/.test(told.clock);
  const main = told.time || (told.day !== '' && isClock ? `${told.day} ${told.clock}` : told.day || (isClock ? '' : told.clock));
  const instants = {
    time: read(main, 'time'),
    sent: read(told.sent_at, 'sent_at'),
    delivered: read(told.delivered_at, 'delivered_at'),
    read: read(told.read_at, 'read_at'),
    failed: read(told.failed_at, 'failed_at'),
    done: read(told.done_at, 'done_at'),
  };
  const known: Record<string, number | null> = {};
  for (const [name, value] of Object.entries(instants)) {
    if (value !== null && typeof value !== 'number') return value;
    known[name] = value;
  }
  const { time = null, sent = null, delivered = null, read: seen = null, failed = null, done = null } = known;
  const at = direction === 'in' ? (time ?? sent) : (sent ?? time ?? delivered ?? seen ?? done);
  if (at === null) return { reason: 'no usable time', detail: 'the cells of its time are blank' };
  const meaning = statusMeaning(status);
  return {
    at,
    sentAt: sent,
    deliveredAt: delivered ?? (meaning === 'delivered' ? done : null),
    readAt: seen ?? (meaning === 'read' ? done : null),
    failedAt: failed ?? (meaning === 'failed' || meaning === 'undelivered' ? done : null),
  };
}

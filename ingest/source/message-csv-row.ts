import { columnName } from './column-name';
import type { Fields } from './field';
import { type MessageField, messageColumns, messageFields } from './message-columns';
import type { Mapping } from './source';

/** What one row of a table of messages says; '' where it says nothing. */
export type MessageRow = Readonly<Record<MessageField, string>>;

/** The columns of a table that tell a field: the mapped one alone if it is there, else all that are named for it. */
export function columnsOf(field: MessageField, columns: readonly string[], mapping: Mapping | undefined): readonly string[] {
  const mapped = mapping?.[field] === undefined ? null : columnName(mapping[field]);
  if (mapped !== null && columns.includes(mapped)) return [mapped];
  return messageColumns[field].filter((name) => columns.includes(name) && !isMappedElsewhere(name, field, mapping));
}

/** A column that a mapping gives to one field is not found by its looks for another. */
const isMappedElsewhere = (name: string, field: MessageField, mapping: Mapping | undefined): boolean =>
  Object.entries(mapping ?? {}).some(([other, column]) => other !== field && columnName(column) === name);

/** True for columns that can only be those of messages: who, when, and which way or in which state. */
export function isMessageTable(columns: readonly string[]): boolean {
  const has = (...fields: readonly MessageField[]): boolean => fields.some((field) => columnsOf(field, columns, undefined).length > 0);
  const isPhoned = has('phone') || (has('from') && has('to')) || (columns.includes('source_id') && columns.includes('message_type'));
  const isTimed = has('time', 'day', 'clock', 'sent_at');
  const isTold =
    (has('text') && (has('direction') || columns.some((name) => /^(?:from|de|remitente|remetente|sender)$/.test(name)))) ||
    (has('status') && has('id') && has('to', 'direction')) ||
    (has('status') && has('sent_at') && has('delivered_at', 'read_at'));
  const isOther = columns.some((name) => ofOthers.test(name)) || (!has('direction') && columns.some((name) => ofMoney.test(name)));
  return isPhoned && isTimed && isTold && !isOther;
}

/** Columns of orders, lists, consents and clicks, which may have a phone, a time and a state too. */
const ofOthers =
  /^(?:order|pedido|orden|total|subtotal|invoice|factura|fatura)(?:_|$)|^(?:arm|holdout|consent|opt_|opted|link|accepts_|subscribed|unsubscribed)/;
const ofMoney = /^(?:amount|monto|importe|valor|revenue|sku)$/;

/** Reads rows under a mapping. Columns are bound when a row shows one more than those before it. */
export function messageRowReader(mapping: Mapping | undefined): (row: Fields) => MessageRow {
  let width = 0;
  let bound: readonly (readonly [MessageField, readonly string[]])[] = [];
  return (row) => {
    const columns = Object.keys(row);
    if (columns.length > width) {
      width = columns.length;
      bound = messageFields.flatMap((field) => {
        const there = columnsOf(field, columns, mapping);
        return there.length === 0 ? [] : [[field, there] as const];
      });
    }
    const told = { ...blank };
    for (const [field, names] of bound) told[field] = firstCell(row, names);
    return told;
  };
}

const blank: Record<MessageField, string> = Object.assign({}, ...messageFields.map((field) => ({ [field]: '' })));

function firstCell(row: Fields, columns: readonly string[]): string {
  for (const column of columns) {
    const cell = row[column];
    if (typeof cell === 'string' && cell.trim() !== '' && !/^(?:null|\\N|-)$/i.test(cell.trim())) return cell.trim();
  }
  return '';
}

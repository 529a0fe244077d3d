import type { Kind } from '../../db/kinds';
import type { channelFields } from '../source/channel-columns';
import { columnsFor } from '../source/channel-costs-csv';
import { columnName } from '../source/column-name';
import { eventParts, hasEvents } from '../source/event-columns';
import { amountsInCurrency, givenForFile, invoiceColumnsFor, type invoiceFields } from '../source/invoice-columns';
import type { messageFields } from '../source/message-columns';
import { columnsOf } from '../source/message-csv-row';
import { columnsThere } from '../source/order-csv-row';
import type { Mapping } from '../source/source';

/** Mappings of generic kinds, whose columns may have any name. */
export type Mappings = { readonly [Name in Kind]?: Mapping };

/** The kinds whose columns a mapping may name. */
export const mappedKinds = [
  'experiment_csv',
  'events_csv',
  'orders_csv',
  'messages_csv',
  'channel_costs_csv',
  'partner_invoice_csv',
  'catalog',
  'suppressions',
] as const satisfies readonly Kind[];

/** The generic kind whose mapped columns a table has, whatever else it looks like; null when it has those of none. */
export function mappedKind(columns: readonly string[], mappings: Mappings): Kind | null {
  const {
    experiment_csv: experiment,
    orders_csv: orders,
    messages_csv: messages,
    channel_costs_csv: costs,
    partner_invoice_csv: invoice,
  } = mappings;
  const isThere = (column: string | undefined): boolean => column !== undefined && columns.includes(columnName(column));
  if (isThere(experiment?.arm) && (isThere(experiment?.converted) || isThere(experiment?.revenue))) return 'experiment_csv';
  if (eventParts.some((part) => isThere(mappings.events_csv?.[part])) && hasEvents(columns, mappings.events_csv)) return 'events_csv';
  if (isThere(invoice?.amount) && (isThere(invoice?.month) || givenForFile('month', invoice) !== '')) return 'partner_invoice_csv';
  if (isThere(mappings.catalog?.product)) return 'catalog';
  if (isThere(mappings.suppressions?.blocked_at)) return 'suppressions';
  return mappedOrders(columns, orders, isThere) ?? mappedMessages(columns, messages, isThere) ?? mappedCosts(columns, costs, isThere);
}

type IsThere = (column: string | undefined) => boolean;

function mappedOrders(columns: readonly string[], orders: Mapping | undefined, isThere: IsThere): Kind | null {
  const mapped = [orders?.order, orders?.date, orders?.total, orders?.subtotal];
  if (!mapped.some(isThere)) return null;
  const has = (field: 'order' | 'date' | 'total' | 'subtotal'): boolean => columnsThere(field, columns, orders).length > 0;
  return has('order') && has('date') && (has('total') || has('subtotal')) ? 'orders_csv' : null;
}

function mappedMessages(columns: readonly string[], messages: Mapping | undefined, isThere: IsThere): Kind | null {
  const names = ['time', 'sent_at', 'direction', 'from', 'to', 'text', 'clock'];
  if (!names.some((name) => isThere(messages?.[name])) && !/^(?:in|out)$/.test(messages?.direction ?? '')) return null;
  const has = (...fields: readonly (typeof messageFields)[number][]): boolean =>
    fields.some((field) => columnsOf(field, columns, messages).length > 0);
  const isDirected = has('direction', 'status') || messages?.direction === 'in' || messages?.direction === 'out';
  return has('time', 'day', 'sent_at') && has('phone', 'from', 'to') && isDirected ? 'messages_csv' : null;
}

function mappedCosts(columns: readonly string[], costs: Mapping | undefined, isThere: IsThere): Kind | null {
  return isThere(costs?.cost) || isThere(costs?.channel) ? impliedCosts(columns, costs) : null;
}

/** The kind that a value given for a whole file makes of a table that looks like nothing else. */
export function impliedKind(columns: readonly string[], { channel_costs_csv: costs, partner_invoice_csv: invoice }: Mappings): Kind | null {
  if (invoice?.month !== undefined && isBilled(columns, invoice)) return 'partner_invoice_csv';
  return costs?.channel === undefined ? null : impliedCosts(columns, costs);
}

/** Whether a table names amounts, and what they are for; its month is told apart. */
function isBilled(columns: readonly string[], invoice: Mapping): boolean {
  const has = (...fields: readonly (typeof invoiceFields)[number][]): boolean =>
    fields.some((field) => invoiceColumnsFor(field, invoice).some((column) => columns.includes(column)));
  const isDated = givenForFile('month', invoice) !== '' || has('month');
  return isDated && (has('amount') || columns.some((column) => amountsInCurrency.has(column))) && has('country', 'category', 'description');
}

function impliedCosts(columns: readonly string[], costs: Mapping | undefined): Kind | null {
  const has = (field: (typeof channelFields)[number]): boolean => columnsFor(field, costs).some((column) => columns.includes(column));
  return has('date') && has('cost') && (has('channel') || costs?.channel !== undefined) ? 'channel_costs_csv' : null;
}

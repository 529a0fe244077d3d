import type { UsedKind } from '../../db/kinds';
import { moment } from './calendar';
import { type Fields, isFields, text } from './field';
import { type Micros, micros } from './micros';
import { type OrderTold, stageOrder } from './order-told';
import { parsed } from './parsed';
import type { Reject } from './rows';
import { shape } from './shape';
import { eachRecord, type Source, type SourceContext } from './source';

/** Reads the members of one order; what cannot be read is null and put among `spoilt`. */
export type OrderMembers = {
  readonly spoilt: readonly Reject[];
  readonly spoil: (reason: string, detail: string) => void;
  /** Null when absent. */
  readonly money: (value: unknown, name: string) => Micros | null;
  /** The instant in whole seconds; a time without zone is read in `zone`, else in the workspace's. Null when absent. */
  readonly time: (value: unknown, name: string, zone?: string) => number | null;
  readonly currency: (value: unknown, name: string) => string;
};

/** 2004-01-01 UTC, before the first of these shops. */
const earliest = 1_072_915_200;
const twoDays = 172_800;

/** Opens the reading of one order. */
export function orderMembers({ options, now }: SourceContext): OrderMembers {
  const spoilt: Reject[] = [];
  const spoil = (reason: string, detail: string): null => {
    spoilt.push({ reason, detail });
    return null;
  };
  return {
    spoilt,
    spoil,
    money: (value, name) => {
      if (value === undefined || value === null || value === '') return null;
      return micros(value) ?? spoil('bad amount', name);
    },
    time: (value, name, zone) => {
      const written = text(value);
      if (written === null) return null;
      const told = moment(written, zone ?? options.timezone);
      if ('reason' in told) return spoil(told.reason, told.reason === 'no time zone' ? 'name the timezone in the settings' : name);
      if (told.at < earliest) return spoil('impossible date', `${name} is before 2004`);
      return told.at > now + twoDays ? spoil('time in the future', name) : told.at;
    },
    currency: (value, name) => {
      const code = text(value)?.toUpperCase() ?? '';
      if (!/^[A-Z]{3}$/.test(code)) spoil('no currency', name);
      return code;
    },
  };
}

/** A shop's orders as JSON, alone, in lists or wrapped in other records. Each order is one record; `read` gives what it tells. */
export const jsonOrders = (
  kind: UsedKind,
  parserVersion: number,
  read: (order: Fields, members: OrderMembers, line: number) => OrderTold,
): Source =>
  eachRecord(kind, parserVersion, (record, line, context) => {
    const orders = ordersOf(record);
    for (const order of orders) stage(order, line, context, read);
    return orders.length;
  });

function stage(
  order: unknown,
  line: number,
  context: SourceContext,
  read: (order: Fields, members: OrderMembers, line: number) => OrderTold,
): void {
  if (!isFields(order)) return context.reject(line, { reason: 'not an order' }, shape(order));
  const members = orderMembers(context);
  const told = read(order, members, line);
  if (told.identity === '') members.spoil('no order id', 'id');
  if (told.head.created_at === null) members.spoil('no creation time', 'the order has no time of creation');
  if (told.head.subtotal === null && told.head.total === null) members.spoil('no total', 'the order has no total');
  const [first] = members.spoilt;
  if (first === undefined) stageOrder(told, context);
  else context.reject(line, first, shape(order));
}

const deepest = 4;

/** True for what has the parts of an order, whichever shop it is of. */
export const isOrderish = (value: unknown): value is Fields =>
  isFields(value) && ['line_items', 'financial_status', 'orderId', 'payment_status'].some((name) => value[name] !== undefined);

/** The orders of a record, whatever it wraps around them: lists, members, JSON as text; a record without any is one that cannot be used. */
export function ordersOf(record: unknown, depth = 0): readonly unknown[] {
  const value = parsed(record);
  if (Array.isArray(value)) return depth > deepest ? [value] : value.flatMap((item) => ordersOf(item, depth + 1));
  if (isOrderish(value) || !isFields(value) || depth > deepest) return [value];
  const members = Object.entries(value).map(([name, member]) => [name, parsed(member)] as const);
  const within =
    members.find(([, member]) => isOrderish(member) || (Array.isArray(member) && member.some(isOrderish))) ??
    members.find(([name, member]) => wrappers.has(name) && (isFields(member) || Array.isArray(member)));
  return within === undefined ? [value] : ordersOf(within[1], depth + 1);
}

const wrappers: ReadonlySet<string> = new Set(['order', 'orders', 'list', 'data', 'body', 'payload']);

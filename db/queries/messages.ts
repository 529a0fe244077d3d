import { sql } from 'drizzle-orm';
import { dimensionsOf } from '../conditions';
import type { Facts } from '../facts';
import type { Family } from '../family';
import { type Claim, counted, type Field, type Fields, measured, quotient, unless } from '../fields';
import { findings } from '../findings';
import { peopleWhere, quantile, rowsWhere, total, totalWhere } from '../measures';
import { periodNames } from '../periods';
import { factMessage } from '../schema/fact-message';
import { rollupMessageHour } from '../schema/rollup-message-hour';
import { warning } from '../warnings';

const hour = rollupMessageHour;
const isOutbound = sql`${hour.direction} = 'outbound'`;
const perHour: Facts = {
  table: hour,
  day: hour.localHour,
  dimensions: dimensionsOf.messageHour,
  measures: {
    messages: total(hour.messages),
    outbound: totalWhere(hour.messages, isOutbound),
    sent: totalWhere(hour.sent, isOutbound),
    delivered: totalWhere(hour.delivered, isOutbound),
    read: totalWhere(hour.read, isOutbound),
    failed: totalWhere(hour.failed, isOutbound),
    withheld: totalWhere(hour.withheld, isOutbound),
    pending: totalWhere(hour.pending, isOutbound),
  },
};

const fact = factMessage;
const wasDelivered = sql`${fact.direction} = 'outbound' and ${fact.isDelivered}`;
const perMessage: Facts = {
  table: fact,
  day: fact.localDay,
  dimensions: dimensionsOf.message,
  measures: {
    people_delivered: peopleWhere(fact.contactKey, wasDelivered),
    people_read: peopleWhere(fact.contactKey, sql`${wasDelivered} and ${fact.isRead}`),
    seconds_p50: quantile(fact.secondsToDelivery, 0.5),
    seconds_p95: quantile(fact.secondsToDelivery, 0.95),
    sent_time_assumed: rowsWhere(fact.isSentTimeAssumed),
  },
};

/** What happens to a message that the business sends says nothing about customers' messages. */
const isOnlyInbound: Claim = {
  needs: ['messages', 'outbound'],
  holds: ({ messages, outbound }) => Boolean(messages) && !outbound,
  sql: 'messages > 0 and coalesce(outbound, 0) = 0',
};
const ofSent = (measure: string): Field => unless(isOnlyInbound, counted(measure));

const fields = {
  messages: counted('messages'),
  sent: ofSent('sent'),
  delivered: ofSent('delivered'),
  read: ofSent('read'),
  failed: ofSent('failed'),
  withheld: ofSent('withheld'),
  pending: ofSent('pending'),
  delivery_rate: quotient(ofSent('delivered'), ofSent('sent')),
  read_rate: quotient(counted('people_read'), counted('people_delivered')),
  seconds_to_delivery_p50: measured('seconds_p50'),
  seconds_to_delivery_p95: measured('seconds_p95'),
} satisfies Fields;

/** Messages by the day they were written or sent; `delivery_rate` is of messages, `read_rate` of people (metrics.md, "Messages"). */
export const messages: Family = {
  metric: 'messages',
  dimensions: [...periodNames, 'direction', 'type', 'country', 'line', 'partner', 'template'],
  fields: Object.keys(fields),
  options: [],
  query: (warehouse, scope) =>
    findings(warehouse, {
      tables: [perHour, perMessage],
      fields,
      scope,
      totals: {},
      watched: ['sent_time_assumed'],
      warnings: ({ sent_time_assumed }) => warning('sent_time_assumed', sent_time_assumed),
    }),
};

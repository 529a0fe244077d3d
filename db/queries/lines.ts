import { and, sql } from 'drizzle-orm';
import { dimensionsOf, inScope } from '../conditions';
import type { CountedFacts, Facts, TableFacts } from '../facts';
import type { AnswerRow, Family } from '../family';
import { counted, type Fields, measured, quotient, unknown } from '../fields';
import { findings } from '../findings';
import { lineDimensions } from '../line-dimensions';
import { peopleWhere, quantile, rowsWhere, total, totalWhere } from '../measures';
import { costWithDays } from '../prices';
import { factMessage } from '../schema/fact-message';
import { dimLineStay, factLineEvent, factPortCase } from '../schema/line';
import { rollupCostDay } from '../schema/rollup-cost-day';
import { rollupMessageHour } from '../schema/rollup-message-hour';
import type { Scope } from '../scope';
import { slicesOf } from '../slices';
import type { Warehouse } from '../warehouse';
import { warning } from '../warnings';

const cost = rollupCostDay;
const costs: Facts = {
  table: cost,
  day: cost.localDay,
  dimensions: { ...lineDimensions(cost), unconverted_currency: cost.unconvertedCurrency },
  measures: {
    conversations: total(cost.conversations),
    meta_fee: total(cost.metaFee),
    cost: total(cost.cost),
    charged_units: total(cost.chargedUnits),
    unrated: total(cost.unratedUnits),
    unconverted_amount: total(cost.unconvertedAmount),
  },
};

const hour = rollupMessageHour;
const isOutbound = sql`${hour.direction} = 'outbound'`;
const perHour: Facts = {
  table: hour,
  day: hour.localHour,
  dimensions: { line: dimensionsOf.messageHour.line, partner: dimensionsOf.messageHour.partner },
  measures: {
    sent: totalWhere(hour.sent, isOutbound),
    delivered: totalWhere(hour.delivered, isOutbound),
  },
};

const fact = factMessage;
const wasSent = sql`${fact.direction} = 'outbound'`;
const perMessage: Facts = {
  table: fact,
  day: fact.localDay,
  dimensions: lineDimensions(fact),
  measures: {
    sent: rowsWhere(sql`${wasSent} and ${fact.isSent}`),
    delivered: rowsWhere(sql`${wasSent} and ${fact.isDelivered}`),
    people_delivered: peopleWhere(fact.contactKey, sql`${wasSent} and ${fact.isDelivered}`),
    people_read: peopleWhere(fact.contactKey, sql`${wasSent} and ${fact.isDelivered} and ${fact.isRead}`),
    seconds_p50: quantile(fact.secondsToDelivery, 0.5),
  },
};

const portCase = factPortCase;
const cases: Facts = {
  table: portCase,
  day: portCase.localDay,
  dimensions: lineDimensions(portCase),
  measures: { billing_tail: rowsWhere(sql`${portCase.kind} = 'tail'`), double_billed: rowsWhere(sql`${portCase.kind} = 'double'`) },
};

const event = factLineEvent;
const events: Facts = {
  table: event,
  day: event.localDay,
  dimensions: lineDimensions(event),
  measures: { quality_events: rowsWhere(sql`${event.kind} = 'quality'`), limit_events: rowsWhere(sql`${event.kind} = 'limit'`) },
};

const stay = dimLineStay;
const stays: TableFacts = {
  table: stay,
  day: sql`null`,
  dimensions: lineDimensions(stay),
  measures: { proposed_ports: rowsWhere(stay.isProposed) },
};

/** Stays that reach into the window: unlike a fact a stay has no day of its own. */
const inWindow = ({ from, to }: Pick<Scope, 'from' | 'to'>) =>
  and(
    to === null ? undefined : sql`(${stay.validFrom} is null or ${stay.validFrom} < cast(${to} as date))`,
    from === null ? undefined : sql`(${stay.validUntil} is null or ${stay.validUntil} > cast(${from} as date))`,
  );

const proposals = (warehouse: Warehouse): CountedFacts => ({
  dimensions: stays.dimensions,
  measures: { proposed_ports: true },
  slices: (cut) => {
    const only = inWindow(cut);
    return slicesOf(warehouse, [only ? { ...stays, only } : stays], { ...cut, from: null, to: null }, ['proposed_ports']);
  },
});

const word = unknown('proposed_ports');
const fields = {
  from: word,
  until: word,
  conversations: counted('conversations'),
  cost: costWithDays,
  sent: counted('sent'),
  delivered: counted('delivered'),
  delivery_rate: quotient(counted('delivered'), counted('sent')),
  read_rate: quotient(counted('people_read'), counted('people_delivered')),
  seconds_to_delivery_p50: measured('seconds_p50'),
  cost_per_conversation: quotient(costWithDays, counted('conversations')),
  billing_tail: counted('billing_tail'),
  double_billed: counted('double_billed'),
  quality_events: counted('quality_events'),
  limit_events: counted('limit_events'),
  proposed_ports: counted('proposed_ports'),
} satisfies Fields;

/** Each line's life by partner and account, through its ports (metrics.md, "Conversations and money"): nothing of it begins anew at one. */
export const lines: Family = {
  metric: 'lines',
  dimensions: ['line', 'partner', 'account'],
  fields: Object.keys(fields),
  options: [],
  query: async (warehouse, scope) => {
    const [found, told] = await Promise.all([
      findings(warehouse, {
        tables: [costs, perHour, perMessage, cases, events, proposals(warehouse)],
        fields,
        scope,
        totals: { unrated_units: counted('unrated') },
        unconverted: { unconverted: 'unconverted_amount' },
        watched: ['unrated', 'proposed_ports'],
        warnings: ({ unrated, proposed_ports }) => [...warning('unrated', unrated), ...warning('proposed_ports', proposed_ports)],
      }),
      boundsOf(warehouse, scope),
    ]);
    const rows = found.rows.map((row) => ({ ...row, ...told.get(keyOf(row, scope.by)) }));
    return { ...found, rows };
  },
};

const keyOf = (row: Readonly<Record<string, unknown>>, by: readonly string[]): string =>
  JSON.stringify(by.map((name) => row[name] ?? null));

/** When the stays of each slice began and ended; null where one of them is open there. */
async function boundsOf(warehouse: Warehouse, { by, fields: asked, filters }: Scope): Promise<ReadonlyMap<string, AnswerRow>> {
  const keys = by.map((name) => sql`${stays.dimensions[name]}`.as(`by_${name}`));
  const bounds = {
    from: sql`case when count(*) = count(${stay.validFrom}) then strftime(min(${stay.validFrom}), '%Y-%m-%dT%H:%M:%SZ') end`.as('from_at'),
    until: sql`case when count(*) = count(${stay.validUntil}) then strftime(max(${stay.validUntil}), '%Y-%m-%dT%H:%M:%SZ') end`.as(
      'until_at',
    ),
  };
  const names = (['from', 'until'] as const).filter((name) => asked.includes(name));
  if (names.length === 0 || !by.includes('line')) return new Map();
  const found = await warehouse
    .select(Object.fromEntries([...keys, bounds.from, bounds.until].map((one) => [one.fieldAlias, one])))
    .from(stay)
    .where(inScope(stays, { from: null, to: null, filters }))
    .groupBy(...keys);
  return new Map(
    found.map((row) => [
      JSON.stringify(by.map((name) => row[`by_${name}`] ?? null)),
      Object.fromEntries(names.map((name) => [name, (row[`${name}_at`] ?? null) as string | null])),
    ]),
  );
}

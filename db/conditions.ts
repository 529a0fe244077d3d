import { and, inArray, type SQL, sql } from 'drizzle-orm';
import { cartColumns, cartStartColumns, productColumns } from './cart-dimensions';
import { cartLineColumns, outcomeColumns, stockColumns } from './cart-outcome-dimensions';
import type { Expression, TableFacts } from './facts';
import { isPeriod, type PeriodName, periodNames, periods } from './periods';
import { promotionTraits } from './promotion-traits';
import { factCart, factCartItem, factCartStart, factOrderItem, factProductMention } from './schema/cart';
import { factCartLine, factCartOutcome, factStockDay } from './schema/cart-outcome';
import { factCharge } from './schema/fact-charge';
import { factConversation } from './schema/fact-conversation';
import { factMessage } from './schema/fact-message';
import { factOrder } from './schema/fact-order';
import { loadFile } from './schema/load';
import { rollupOrderWindow } from './schema/order-window';
import { factCampaignArm, factCampaignPerson, factCouponOrder, rollupPromotionDay, rollupPromotionEarned } from './schema/promotion';
import { factReconciliation, factStatementLine, factStatementTax } from './schema/reconciliation';
import { rollupChargeDay } from './schema/rollup-charge-day';
import { rollupConversationDay } from './schema/rollup-conversation-day';
import { rollupCostDay } from './schema/rollup-cost-day';
import { rollupMessageHour } from './schema/rollup-message-hour';
import { rollupOrderDay } from './schema/rollup-order-day';
import { dimTemplateVersion } from './schema/template';
import { dimUnit } from './schema/unit';
import { rollupWindowDay } from './schema/window-use';
import type { Scope } from './scope';

const clockPeriods: readonly PeriodName[] = ['hour', 'hour_of_day'];

/** Periods that need no clock, from a local day. */
export const dayPeriods = (day: Expression) => periodsOf(day, (name) => !clockPeriods.includes(name));

/** Periods of a local day and its wall clock: whole days come from the day, which is the cheaper column. */
export const allPeriods = (day: Expression, clock: Expression) => ({
  ...dayPeriods(day),
  ...periodsOf(clock, (name) => clockPeriods.includes(name)),
});

/** Every dimension of every table, once: name in the contract → where the table keeps it. */
export const dimensionsOf = {
  conversationDay: { ...dayPeriods(rollupConversationDay.localDay), ...conversationColumns(rollupConversationDay) },
  conversation: { ...allPeriods(factConversation.localDay, factConversation.localAt), ...conversationColumns(factConversation) },
  conversationKind: { ...dayPeriods(dimUnit.localDay), ...kindColumns() },
  messageHour: { ...allPeriods(rollupMessageHour.localHour, rollupMessageHour.localHour), ...messageColumns(rollupMessageHour) },
  message: { ...allPeriods(factMessage.localDay, factMessage.localAt), ...messageColumns(factMessage) },
  chargeDay: { ...dayPeriods(rollupChargeDay.localDay), ...chargeColumns(rollupChargeDay) },
  charge: { ...allPeriods(factCharge.localDay, factCharge.localAt), ...chargeColumns(factCharge) },
  orderDay: { ...dayPeriods(rollupOrderDay.localDay), ...orderColumns(rollupOrderDay) },
  orderWindow: {
    ...dayPeriods(rollupOrderWindow.localDay),
    ...{
      touch: rollupOrderWindow.touch,
      country: rollupOrderWindow.country,
      line: rollupOrderWindow.line,
      partner: rollupOrderWindow.partner,
    },
  },
  order: { ...allPeriods(factOrder.localDay, factOrder.localAt), ...orderColumns(factOrder) },
  costDay: {
    ...dayPeriods(rollupCostDay.localDay),
    ...{ country: rollupCostDay.country, line: rollupCostDay.line, partner: rollupCostDay.partner },
    unconverted_currency: rollupCostDay.unconvertedCurrency,
  },
  promotionDay: { ...dayPeriods(rollupPromotionDay.localDay), ...promotionColumns(rollupPromotionDay) },
  promotionEarned: { ...dayPeriods(rollupPromotionEarned.localDay), ...promotionColumns(rollupPromotionEarned) },
  promotionPerson: {
    ...allPeriods(factCampaignPerson.localDay, factCampaignPerson.localAt),
    ...promotionColumns(factCampaignPerson),
    ...promotionTraits,
  },
  conversionTime: {
    ...allPeriods(factCampaignPerson.localDay, factCampaignPerson.localAt),
    ...promotionColumns(factCampaignPerson),
    hours: sql`hours`,
  },
  couponOrder: {
    ...allPeriods(factCouponOrder.localDay, factCouponOrder.localAt),
    ...{ campaign: factCouponOrder.campaign, line: factCouponOrder.line, country: factCouponOrder.country },
  },
  windowDay: {
    ...dayPeriods(rollupWindowDay.localDay),
    ...{ campaign: rollupWindowDay.campaign, line: rollupWindowDay.line, country: rollupWindowDay.country },
    unconverted_currency: rollupWindowDay.unconvertedCurrency,
  },
  campaignArm: {
    ...{ campaign: factCampaignArm.campaign, country: factCampaignArm.country, line: factCampaignArm.line, design: factCampaignArm.design },
    unconverted_currency: factCampaignArm.unconvertedCurrency,
  },
  cartStart: cartStartColumns(factCartStart),
  productMention: { ...allPeriods(factProductMention.localDay, factProductMention.localAt), ...productColumns(factProductMention) },
  cartItem: {
    ...allPeriods(factCartItem.localDay, factCartItem.localAt),
    ...productColumns(factCartItem),
    unconverted_currency: factCartItem.currency,
  },
  orderItem: {
    ...allPeriods(factOrderItem.localDay, factOrderItem.localAt),
    ...productColumns(factOrderItem),
    unconverted_currency: factOrderItem.currency,
  },
  cart: { ...allPeriods(factCart.localDay, factCart.localAt), ...cartColumns(factCart) },
  cartOutcome: { ...allPeriods(factCartOutcome.localDay, factCartOutcome.localAt), ...outcomeColumns(factCartOutcome) },
  cartLine: { ...allPeriods(factCartLine.localDay, factCartLine.localAt), ...cartLineColumns(factCartLine) },
  stockDay: { ...dayPeriods(factStockDay.localDay), ...stockColumns(factStockDay) },
  templateVersion: { template: dimTemplateVersion.template, version: dimTemplateVersion.version },
  reconciliation: {
    month: periods.month.of(factReconciliation.localDay),
    ...{ account: factReconciliation.account, category: factReconciliation.category, country: factReconciliation.country },
    ...{ reason: factReconciliation.reason, unconverted_currency: factReconciliation.unconvertedCurrency },
  },
  statementLine: { month: periods.month.of(factStatementLine.firstDay), account: factStatementLine.account },
  statementTax: { month: periods.month.of(factStatementTax.localDay), account: factStatementTax.account },
  file: { file: loadFile.path, kind: loadFile.kind },
} as const satisfies Readonly<Record<string, Readonly<Record<string, Expression>>>>;

/** The rows of a table that lie within the window and pass every filter. */
export function inScope(facts: TableFacts, scope: Pick<Scope, 'from' | 'to' | 'filters'>): SQL | undefined {
  return and(
    facts.only,
    scope.from === null ? undefined : sql`${facts.day} >= cast(${scope.from} as date)`,
    scope.to === null ? undefined : sql`${facts.day} < cast(${scope.to} as date)`,
    ...Object.entries(scope.filters).map(([name, values]) => isOneOf(facts, name, values)),
  );
}

function isOneOf(facts: TableFacts, name: string, values: readonly string[]): SQL {
  const dimension = facts.dimensions[name];
  if (!dimension) throw new RangeError(`the table has no dimension ${name}`);
  return inArray(sql`${dimension}`, isPeriod(name) ? values.map((value) => periodValue(name, value)) : [...values]);
}

function periodValue(name: PeriodName, value: string): SQL {
  const read = periods[name].read(value);
  if (!read) throw new RangeError(`${value} is not a ${name}`);
  return read;
}

function periodsOf(at: Expression, isWanted: (name: PeriodName) => boolean): Readonly<Record<string, Expression>> {
  return Object.fromEntries(periodNames.filter(isWanted).map((name) => [name, periods[name].of(at)]));
}

type ConversationTable = typeof rollupConversationDay | typeof factConversation;
function conversationColumns(table: ConversationTable) {
  const { origin, country, market, line, account, partner, basis } = table;
  return {
    billing_month: table.billingMonth,
    origin,
    country,
    market,
    line,
    account,
    partner,
    basis,
    unconverted_currency: table.unconvertedCurrency,
  };
}

function kindColumns() {
  const { category, country, market, line, account, partner } = dimUnit;
  const basis = sql`case ${dimUnit.run} when 'reported' then 'reported' else 'derived' end`;
  return { billing_month: dimUnit.billingMonth, origin: category, country, market, line, account, partner, basis };
}

function messageColumns(table: typeof rollupMessageHour | typeof factMessage) {
  const { direction, type, country, line, partner, template } = table;
  return { direction, type, country, line, partner, template };
}

function chargeColumns(table: typeof rollupChargeDay | typeof factCharge) {
  const { category, country, market, line, account, partner } = table;
  const model = sql`case when ${table.run} = 'actual' then 'actual' else ${table.model} end`;
  return {
    billing_month: table.billingMonth,
    model,
    category,
    country,
    market,
    line,
    account,
    partner,
    unconverted_currency: table.unconvertedCurrency,
  };
}

/** An order that nothing earned belongs to no line and no partner. */
function orderColumns(table: typeof rollupOrderDay | typeof factOrder) {
  const earned = (column: Expression) => sql`case when ${table.touch} is null then 'unallocated' else ${column} end`;
  return {
    touch: table.touch,
    country: table.country,
    line: earned(table.line),
    partner: earned(table.partner),
    unconverted_currency: table.currency,
  };
}

function promotionColumns(table: typeof rollupPromotionDay | typeof rollupPromotionEarned | typeof factCampaignPerson) {
  const { campaign, template, version, line, country, unconvertedCurrency } = table;
  return { campaign, template, version, line, country, unconverted_currency: unconvertedCurrency };
}

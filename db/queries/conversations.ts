import { sql } from 'drizzle-orm';
import { settled } from '../alternatives';
import { dimensionsOf } from '../conditions';
import type { Facts } from '../facts';
import type { Family } from '../family';
import { type Claim, counted, difference, type Field, type Fields, quotient, unless } from '../fields';
import { findings } from '../findings';
import { people, rows, rowsWhere, total, totalWhere } from '../measures';
import { peopleIn } from '../people';
import { periodNames } from '../periods';
import { priced } from '../prices';
import { factConversation } from '../schema/fact-conversation';
import { rollupConversationDay } from '../schema/rollup-conversation-day';
import { warning } from '../warnings';

const day = rollupConversationDay;
const billedDay = sql`not ${day.isProForma}`;
const perDay: Facts = {
  table: day,
  day: day.localDay,
  dimensions: dimensionsOf.conversationDay,
  measures: {
    conversations: total(day.conversations),
    pro_forma: totalWhere(day.conversations, day.isProForma),
    charged: totalWhere(day.charged, billedDay),
    free_tier: totalWhere(day.freeTier, billedDay),
    free_entry_point: totalWhere(day.freeEntryPoint, billedDay),
    inbound_messages: total(day.inboundMessages),
    outbound_messages: total(day.outboundMessages),
    meta_fee: totalWhere(day.metaFee, billedDay),
    cost: totalWhere(day.cost, billedDay),
    unrated: total(day.unrated),
    unconverted_amount: total(day.unconvertedAmount),
    estimate: total(day.isEstimateCount),
  },
};

const fact = factConversation;
const billed = sql`not ${fact.isProForma}`;
const perConversation: Facts = {
  table: fact,
  day: fact.localDay,
  dimensions: dimensionsOf.conversation,
  measures: {
    conversations: rows(),
    pro_forma: rowsWhere(fact.isProForma),
    charged: rowsWhere(fact.isCharged),
    free_tier: rowsWhere(sql`${fact.freeReason} = 'free_tier'`),
    free_entry_point: rowsWhere(sql`${fact.freeReason} = 'free_entry_point'`),
    contacts: people(fact.contactKey),
    inbound_messages: total(fact.inboundMessages),
    outbound_messages: total(fact.outboundMessages),
    meta_fee: totalWhere(fact.metaFee, billed),
    cost: totalWhere(fact.cost, billed),
    unrated: rowsWhere(fact.isUnrated),
    unconverted_amount: total(fact.unconvertedAmount),
    estimate: rowsWhere(fact.isEstimate),
  },
};

/** True where there are conversations, but none of a time in which conversations were billed. */
const isOnlyProForma: Claim = {
  needs: ['conversations', 'pro_forma'],
  holds: ({ conversations, pro_forma }) => Boolean(pro_forma) && pro_forma === conversations,
  sql: 'pro_forma > 0 and pro_forma = conversations',
};
const whereBilled = (field: Field): Field => unless(isOnlyProForma, field);

const billedConversations: Field = { ...difference(counted('conversations'), counted('pro_forma')), name: 'billed_conversations' };
const charged = whereBilled(counted('charged'));
const cost = whereBilled(priced('cost'));

const fields = {
  conversations: counted('conversations'),
  charged,
  free_tier: whereBilled(counted('free_tier')),
  free_entry_point: whereBilled(counted('free_entry_point')),
  contacts: counted('contacts'),
  inbound_messages: counted('inbound_messages'),
  outbound_messages: counted('outbound_messages'),
  cost,
  cost_per_conversation: quotient(cost, billedConversations),
  cost_per_charged: quotient(cost, charged),
} satisfies Fields;

/** Conversations by the day of their opening, on the derived basis unless `basis` is asked for (metrics.md, "Conversations and money"). */
export const conversations: Family = {
  metric: 'conversations',
  dimensions: [...periodNames, 'billing_month', 'origin', 'country', 'market', 'line', 'account', 'partner', 'basis'],
  fields: Object.keys(fields),
  options: [],
  query: async (warehouse, asked) => {
    const { scope, totalFilters, warnings } = settled(asked, 'basis', 'derived');
    const isOneBasis = scope.filters.basis?.length === 1;
    return findings(warehouse, {
      tables: [perDay, ...(isOneBasis ? peopleIn(warehouse, scope) : []), perConversation],
      fields,
      scope,
      totalFilters,
      totals: { unrated_units: counted('unrated') },
      unconverted: { unconverted: 'unconverted_amount' },
      watched: ['unrated', 'pro_forma', 'estimate'],
      warnings: ({ unrated, pro_forma, estimate }) => [
        ...warnings,
        ...warning('unrated', unrated),
        ...warning('pro_forma', pro_forma),
        ...warning('estimate', estimate),
      ],
    });
  },
};

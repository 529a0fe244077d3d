import { sql } from 'drizzle-orm';
import { dimensionsOf } from '../conditions';
import type { Facts } from '../facts';
import type { Family } from '../family';
import { type Claim, counted, type Fields, quotient, unless } from '../fields';
import { findings } from '../findings';
import { rows, rowsWhere, total } from '../measures';
import { periodNames } from '../periods';
import { factConversation } from '../schema/fact-conversation';
import { factWindowMessage, rollupWindowDay } from '../schema/window-use';
import { warning } from '../warnings';
import { chargedWithCampaign, soonConversations, windowMessages } from '../window-facts';

const day = rollupWindowDay;
const perDay: Facts = {
  table: day,
  day: day.localDay,
  dimensions: dimensionsOf.windowDay,
  measures: {
    charged: total(day.charged),
    charged_messages: total(day.chargedMessages),
    opened_soon_after_close: total(day.openedSoon),
    promotions_inside: total(day.inside),
    promotions_outside: total(day.outside),
    saving: total(day.saving),
    unrated: total(day.unratedUnits),
    unconverted_amount: total(day.unconvertedAmount),
  },
};

const message = factWindowMessage;
const perMessage: Facts = {
  ...windowMessages,
  measures: {
    promotions_inside: rowsWhere(message.isInside),
    promotions_outside: rowsWhere(message.isOutside),
    saving: total(message.saving),
    unrated: total(message.unratedUnits),
    unconverted_amount: total(message.unconvertedAmount),
  },
};

const perConversation: Facts = {
  ...chargedWithCampaign,
  measures: { charged: rows(), charged_messages: total(sql`${factConversation.inboundMessages} + ${factConversation.outboundMessages}`) },
};

const perOpening: Facts = { ...soonConversations, measures: { opened_soon_after_close: rows() } };

/** True where something would be saved, but none of it has a price. */
const isUnpriced: Claim = {
  needs: ['saving', 'unrated', 'unconverted_amount'],
  holds: (sums) => (sums.saving ?? null) === null && ((sums.unrated ?? 0) > 0 || (sums.unconverted_amount ?? 0) > 0),
  sql: 'saving is null and (coalesce(unrated, 0) > 0 or coalesce(unconverted_amount, 0) > 0)',
};

const fields = {
  messages_per_charged: quotient(counted('charged_messages'), counted('charged')),
  opened_soon_after_close: counted('opened_soon_after_close'),
  promotions_outside: counted('promotions_outside'),
  promotions_inside: counted('promotions_inside'),
  saving_if_inside: unless(isUnpriced, counted('saving')),
} satisfies Fields;

/** How well conversations are filled, and what promotions would have cost in windows that were open within a day (metrics.md, "Window use"). */
export const windowUse: Family = {
  metric: 'window_use',
  dimensions: [...periodNames, 'country', 'line', 'campaign'],
  fields: Object.keys(fields),
  options: [],
  query: (warehouse, scope) =>
    findings(warehouse, {
      tables: [perDay, perMessage, perConversation, perOpening],
      fields,
      scope,
      totals: { unrated_units: counted('unrated') },
      unconverted: { unconverted: 'unconverted_amount' },
      watched: ['unrated'],
      warnings: ({ unrated }) => warning('unrated', unrated),
    }),
};

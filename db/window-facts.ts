import { sql } from 'drizzle-orm';
import { allPeriods } from './conditions';
import { factConversation } from './schema/fact-conversation';
import { factSoonConversation, factWindowMessage } from './schema/window-use';

const conversation = factConversation;

/** Charged conversations, each with the campaign whose message opened it; null: none did. */
export const chargedWithCampaign = {
  table: sql`(
    select conversation.*, promotion.campaign from fact_conversation as conversation
    left join fact_window_message as promotion on promotion.message_key = conversation.message_key
    where conversation.basis = 'derived' and conversation.is_charged
  ) as fact_conversation`,
  day: conversation.localDay,
  dimensions: {
    ...allPeriods(conversation.localDay, conversation.localAt),
    campaign: sql`campaign`,
    line: conversation.line,
    country: conversation.country,
  },
};

const columnsOf = (table: typeof factWindowMessage | typeof factSoonConversation) => ({
  ...allPeriods(table.localDay, table.localAt),
  campaign: table.campaign,
  line: table.line,
  country: table.country,
});

/** Messages of promotions that arrived. */
export const windowMessages = {
  table: factWindowMessage,
  day: factWindowMessage.localDay,
  dimensions: { ...columnsOf(factWindowMessage), unconverted_currency: factWindowMessage.unconvertedCurrency },
};

/** Conversations that the business opened soon after one had closed. */
export const soonConversations = {
  table: factSoonConversation,
  day: factSoonConversation.localDay,
  dimensions: columnsOf(factSoonConversation),
};

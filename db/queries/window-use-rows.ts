import { sql } from 'drizzle-orm';
import { behind, column, type FamilyRows, type RowSource, summed } from '../rows-source';
import { factConversation } from '../schema/fact-conversation';
import { factSoonConversation, factWindowMessage } from '../schema/window-use';
import { chargedWithCampaign, soonConversations, windowMessages } from '../window-facts';

const message = factWindowMessage;
const messages: RowSource = {
  facts: windowMessages,
  columns: {
    local_at: column('instant', message.localAt),
    campaign: column('text', message.campaign),
    country: column('dimension', message.country),
    line: column('dimension', message.line),
    moved_local_at: column('instant', message.movedLocalAt),
    saving: column('money', message.saving),
    unrated_units: column('count', message.unratedUnits),
    unconverted_amount: column('amount', message.unconvertedAmount),
    unconverted_currency: column('text', message.unconvertedCurrency),
  },
  order: ['local_at', 'campaign'],
  contact: message.contactKey,
  place: { message: message.messageKey },
};

const conversation = factConversation;
const charged: RowSource = {
  facts: chargedWithCampaign,
  columns: {
    local_at: column('instant', conversation.localAt),
    origin: column('dimension', conversation.origin),
    campaign: column('text', sql`campaign`),
    country: column('dimension', conversation.country),
    line: column('dimension', conversation.line),
    messages: column('count', sql`${conversation.inboundMessages} + ${conversation.outboundMessages}`),
  },
  order: ['local_at', 'line'],
  contact: conversation.contactKey,
  place: { message: conversation.messageKey },
};

const opening = factSoonConversation;
const openedSoon: RowSource = {
  facts: soonConversations,
  columns: {
    local_at: column('instant', opening.localAt),
    campaign: column('text', opening.campaign),
    country: column('dimension', opening.country),
    line: column('dimension', opening.line),
    seconds_after_close: column('seconds', opening.secondsAfterClose),
  },
  order: ['local_at', 'line'],
  contact: opening.contactKey,
  place: { message: opening.messageKey },
};

/** Rows behind what `window_use` counts. */
export const windowUseRows: FamilyRows = {
  of: {
    charged: behind(charged),
    charged_messages: summed(charged, 'messages'),
    opened_soon_after_close: behind(openedSoon),
    promotions_inside: behind(messages, sql`${message.isInside}`),
    promotions_outside: behind(messages, sql`${message.isOutside}`),
    saving: summed(messages, 'saving'),
    unrated: summed(messages, 'unrated_units', sql`${message.unratedUnits} > 0`),
    unconverted_amount: summed(messages, 'unconverted_amount'),
  },
};

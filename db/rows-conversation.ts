import { dimensionsOf } from './conditions';
import { column, type RowSource } from './rows-source';
import { factConversation } from './schema/fact-conversation';

const fact = factConversation;

/** Conversations of both bases, each with the message that opened it. */
export const conversationRows: RowSource = {
  facts: { table: fact, day: fact.localDay, dimensions: dimensionsOf.conversation },
  columns: {
    local_at: column('instant', fact.localAt),
    origin: column('dimension', fact.origin),
    country: column('dimension', fact.country),
    line: column('dimension', fact.line),
    partner: column('dimension', fact.partner),
    is_charged: column('claim', fact.isCharged),
    free_reason: column('dimension', fact.freeReason),
    inbound_messages: column('count', fact.inboundMessages),
    outbound_messages: column('count', fact.outboundMessages),
    meta_fee: column('money', fact.metaFee),
    partner_fee: column('money', fact.partnerFee),
    fixed_cost: column('money', fact.fixedCost),
    cost: column('money', fact.cost),
    unconverted_amount: column('amount', fact.unconvertedAmount),
    unconverted_currency: column('text', fact.unconvertedCurrency),
    is_estimate: column('claim', fact.isEstimate),
  },
  order: ['local_at', 'line', 'origin'],
  contact: fact.contactKey,
  place: { message: fact.messageKey },
};

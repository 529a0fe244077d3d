import { sql } from 'drizzle-orm';
import { conversationRows } from '../rows-conversation';
import { behind, type FamilyRows, peopleOf, summed } from '../rows-source';
import { factConversation } from '../schema/fact-conversation';

const fact = factConversation;
const billed = sql`not ${fact.isProForma}`;

/** Rows behind what `conversations` counts. */
export const conversationsRows: FamilyRows = {
  usual: ['basis', 'derived'],
  of: {
    conversations: behind(conversationRows),
    billed_conversations: behind(conversationRows, billed),
    charged: behind(conversationRows, sql`${fact.isCharged}`),
    free_tier: behind(conversationRows, sql`${fact.freeReason} = 'free_tier'`),
    free_entry_point: behind(conversationRows, sql`${fact.freeReason} = 'free_entry_point'`),
    contacts: peopleOf(conversationRows, fact.contactKey, fact.localAt, fact.messageKey),
    inbound_messages: summed(conversationRows, 'inbound_messages'),
    outbound_messages: summed(conversationRows, 'outbound_messages'),
    cost: summed(conversationRows, 'cost', billed),
    unrated: behind(conversationRows, sql`${fact.isUnrated}`),
    unconverted_amount: summed(conversationRows, 'unconverted_amount'),
  },
};

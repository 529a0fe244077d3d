import { sql } from 'drizzle-orm';
import { dimensionsOf } from './conditions';
import { column, type RowSource } from './rows-source';
import { factMessage } from './schema/fact-message';

const fact = factMessage;

/** How far a message of the business came. */
const furthest = sql`case when ${fact.direction} = 'inbound' then null when ${fact.isRead} then 'read' when ${fact.isDelivered} then 'delivered'
  when ${fact.isWithheld} then 'withheld' when ${fact.isFailed} then 'failed' when ${fact.isPending} then 'pending' when ${fact.isSent} then 'sent' end`;

/** Messages, each with how far it came. */
export const messageRows: RowSource = {
  facts: { table: fact, day: fact.localDay, dimensions: dimensionsOf.message },
  columns: {
    local_at: column('instant', fact.localAt),
    direction: column('dimension', fact.direction),
    type: column('dimension', fact.type),
    country: column('dimension', fact.country),
    line: column('dimension', fact.line),
    partner: column('dimension', fact.partner),
    template: column('text', fact.template),
    status: column('dimension', furthest),
    seconds_to_delivery: column('seconds', fact.secondsToDelivery),
    error_code: column('text', fact.errorCode),
  },
  order: ['local_at', 'line', 'direction'],
  contact: fact.contactKey,
  place: { load: fact.loadId, line: fact.recordLine },
};

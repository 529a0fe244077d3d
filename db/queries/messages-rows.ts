import { type SQL, sql } from 'drizzle-orm';
import { dimensionsOf } from '../conditions';
import { behind, column, type FamilyRows, peopleOf, type RowSource } from '../rows-source';
import { factMessage } from '../schema/fact-message';

const fact = factMessage;
const ofBusiness = (claim: SQL): SQL => sql`${fact.direction} = 'outbound' and ${claim}`;
const wasDelivered = ofBusiness(sql`${fact.isDelivered}`);

/** How far a message of the business came. */
const furthest = sql`case when ${fact.direction} = 'inbound' then null when ${fact.isRead} then 'read' when ${fact.isDelivered} then 'delivered'
  when ${fact.isWithheld} then 'withheld' when ${fact.isFailed} then 'failed' when ${fact.isPending} then 'pending' when ${fact.isSent} then 'sent' end`;

const messageRows: RowSource = {
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
const people = (where: SQL) => peopleOf(messageRows, fact.contactKey, fact.localAt, fact.messageKey, where);

/** Rows behind what `messages` counts. */
export const messagesRows: FamilyRows = {
  of: {
    messages: behind(messageRows),
    sent: behind(messageRows, ofBusiness(sql`${fact.isSent}`)),
    delivered: behind(messageRows, wasDelivered),
    read: behind(messageRows, ofBusiness(sql`${fact.isRead}`)),
    failed: behind(messageRows, ofBusiness(sql`${fact.isFailed}`)),
    withheld: behind(messageRows, ofBusiness(sql`${fact.isWithheld}`)),
    pending: behind(messageRows, ofBusiness(sql`${fact.isPending}`)),
    people_delivered: people(wasDelivered),
    people_read: people(sql`${wasDelivered} and ${fact.isRead}`),
    seconds_p50: behind(messageRows, sql`${fact.secondsToDelivery} is not null`),
    seconds_p95: behind(messageRows, sql`${fact.secondsToDelivery} is not null`),
  },
};

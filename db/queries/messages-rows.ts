import { type SQL, sql } from 'drizzle-orm';
import { messageRows } from '../rows-message';
import { behind, type FamilyRows, peopleOf } from '../rows-source';
import { factMessage } from '../schema/fact-message';

const fact = factMessage;
const ofBusiness = (claim: SQL): SQL => sql`${fact.direction} = 'outbound' and ${claim}`;
const wasDelivered = ofBusiness(sql`${fact.isDelivered}`);

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

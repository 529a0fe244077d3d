import { sql } from 'drizzle-orm';
import { factCampaignPerson } from './schema/promotion';

const person = factCampaignPerson;

/** From so many promotions in thirty days on they are one group. */
const mostCounted = 6;

/**
 * What only the people of promotions can be cut by, each as text: the n-th promotion that the person got in thirty days (null: none arrived), the
 * consent recorded before the attempt, why nothing arrived (the platform's code; null: it arrived or nothing was heard), and where an opt-out is told.
 */
export const promotionTraits = {
  nth: sql`case when ${person.nthIn30Days} >= ${sql.raw(String(mostCounted))} then ${sql.raw(`'${mostCounted}+'`)} else cast(${person.nthIn30Days} as varchar) end`,
  consent: sql`case when ${person.attemptedAt} is not null then coalesce(${person.consent}, 'none') end`,
  error: sql`case when ${person.outcome} in ('failed', 'withheld') then coalesce(cast(${person.errorCode} as varchar), 'unknown') end`,
  opt_out_source: person.optOutSource,
} as const;

export const promotionTraitNames = Object.keys(promotionTraits);

import { sql } from 'drizzle-orm';
import { factCampaignPerson } from './schema/promotion';

const person = factCampaignPerson;
const isHeard = sql`${person.deliveredAt} <= (select cast(value as timestamp) - interval 72 hours from generation_meta where key = 'log_end_at')`;

/** What holds of the people that each of these measures of `promotions` counts; the rollup by day counts the same. */
export const personClaims = {
  withheld: sql`${person.outcome} = 'withheld'`,
  failed: sql`${person.outcome} = 'failed'`,
  pending: sql`${person.outcome} = 'pending'`,
  without_opt_in: sql`${person.attemptedAt} is not null and ${person.consent} is distinct from 'in'`,
  heard: isHeard,
  opted_out_heard: sql`${person.optedOutAt} is not null and ${isHeard}`,
} as const;

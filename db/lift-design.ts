import { sql } from 'drizzle-orm';
import { factCampaignArm } from './schema/promotion';
import type { Warehouse } from './warehouse';

/** The design that is meant without a word: hold-outs where there are any, else what the log shows by itself. */
export async function usualDesign(warehouse: Warehouse): Promise<'holdout' | 'natural'> {
  const [found] = await warehouse
    .select({ held: sql<boolean>`count(*) > 0 or (select count(*) from fact_campaign_arm) = 0` })
    .from(sql`fact_campaign_arm where design = 'holdout'`);
  return found?.held ? 'holdout' : 'natural';
}

/** The day a person was put into an arm; experiment files tell none and stand at the beginning of time. */
export const armDay = sql`coalesce(cast(${factCampaignArm.localAt} as date), date '1970-01-01')`;

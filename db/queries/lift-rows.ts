import { type SQL, sql } from 'drizzle-orm';
import { dimensionsOf } from '../conditions';
import { armDay, usualDesign } from '../lift-design';
import { behind, column, type FamilyRows, type RowSource, summed } from '../rows-source';
import { factCampaignArm } from '../schema/promotion';

const fact = factCampaignArm;
const cost = sql`case when ${fact.metaFee} is not null or ${fact.partnerFee} <> 0 then coalesce(${fact.metaFee}, 0) + ${fact.partnerFee} end`;

/** People of the arms, with their orders of seven days. */
const people: RowSource = {
  facts: { table: fact, day: armDay, dimensions: dimensionsOf.campaignArm },
  columns: {
    local_at: column('instant', fact.localAt),
    campaign: column('text', fact.campaign),
    arm: column('dimension', fact.arm),
    unreached: column('dimension', fact.unreached),
    country: column('dimension', fact.country),
    line: column('dimension', fact.line),
    is_contaminated: column('claim', fact.isContaminated),
    orders: column('count', fact.orders),
    revenue: column('money', fact.revenue),
    cost: column('money', cost),
    unrated_units: column('count', fact.unratedUnits),
    unconverted_amount: column('amount', fact.unconvertedAmount),
  },
  order: ['local_at', 'campaign', 'arm'],
  contact: fact.contactKey,
  place: { message: fact.messageKey },
};
const inArm = (arm: 'treated' | 'control', claim?: SQL): SQL =>
  sql`${fact.arm} = ${sql.raw(`'${arm}'`)}${claim ? sql` and ${claim}` : sql``}`;
const ordered = sql`${fact.orders} > 0`;

/** Rows behind what `lift` counts. */
export const liftRows: FamilyRows = {
  usual: async (warehouse) => ['design', await usualDesign(warehouse)],
  of: {
    treated: behind(people, inArm('treated')),
    control: behind(people, inArm('control')),
    treated_buyers: behind(people, inArm('treated', ordered)),
    control_buyers: behind(people, inArm('control', ordered)),
    treated_orders: summed(people, 'orders', inArm('treated')),
    control_orders: summed(people, 'orders', inArm('control')),
    treated_revenue: summed(people, 'revenue', inArm('treated')),
    control_revenue: summed(people, 'revenue', inArm('control')),
    cost: summed(people, 'cost'),
    unrated: summed(people, 'unrated_units', sql`${fact.unratedUnits} > 0`),
    unconverted_revenue: summed(people, 'unconverted_amount'),
  },
};

import { sql } from 'drizzle-orm';
import { dimensionsOf } from '../conditions';
import { type PromotionChoice, promotionChoice, usualChoice } from '../promotion-choice';
import { convertingPeople } from '../promotion-times';
import { behind, column, type FamilyRows, type RowSource, type RowsBehind } from '../rows-source';
import { factCampaignPerson } from '../schema/promotion';

const person = factCampaignPerson;

/** People who ordered, each with the touch, the order and the line of the log that tells the order. */
function timed(choice: PromotionChoice): Readonly<Record<string, RowsBehind>> {
  const people: RowSource = {
    facts: { table: convertingPeople(choice), day: person.localDay, dimensions: dimensionsOf.conversionTime },
    columns: {
      ordered_at: column('instant', sql`ordered_local_at`),
      campaign: column('text', person.campaign),
      version: column('text', person.version),
      country: column('dimension', person.country),
      line: column('dimension', person.line),
      touch_at: column('instant', sql`touch_at`),
      seconds_to_order: column('seconds', sql`seconds_to_order`),
    },
    order: ['ordered_at', 'campaign'],
    contact: person.contactKey,
    place: { load: sql`load_id`, line: sql`record_line` },
  };
  return { converted: behind(people), seconds_to_order_p50: behind(people), seconds_to_order_p90: behind(people) };
}

/** Rows behind what `conversion_times` counts. */
export const conversionTimesRows: FamilyRows = {
  of: timed(usualChoice),
  chosen: async (warehouse, options) => timed(await promotionChoice(warehouse, options)),
};

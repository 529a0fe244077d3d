import { sql } from 'drizzle-orm';
import { dimensionsOf } from '../conditions';
import type { Facts } from '../facts';
import type { Family } from '../family';
import { counted, type Fields, measured } from '../fields';
import { findings } from '../findings';
import { quantile, rows } from '../measures';
import { periodNames } from '../periods';
import { promotionChoice } from '../promotion-choice';
import { convertingPeople } from '../promotion-times';
import { factCampaignPerson } from '../schema/promotion';

const fields = {
  converted: counted('converted'),
  seconds_to_order_p50: measured('seconds_to_order_p50'),
  seconds_to_order_p90: measured('seconds_to_order_p90'),
} satisfies Fields;

/** How long after the touch people order, by the day of their first delivery; a person counts once in each promotion, with the first order credited to it. */
export const conversionTimes: Family = {
  metric: 'conversion_times',
  dimensions: [...periodNames, 'campaign', 'template', 'version', 'line', 'country', 'hours'],
  fields: Object.keys(fields),
  options: ['attribution', 'window', 'touch'],
  query: async (warehouse, scope) => {
    const way = await promotionChoice(warehouse, scope.options);
    const people: Facts = {
      table: convertingPeople({ ...way, campaigns: scope.filters.campaign }),
      day: factCampaignPerson.localDay,
      dimensions: dimensionsOf.conversionTime,
      measures: {
        converted: rows(),
        seconds_to_order_p50: quantile(sql`seconds_to_order`, 0.5),
        seconds_to_order_p90: quantile(sql`seconds_to_order`, 0.9),
      },
    };
    return findings(warehouse, { tables: [people], fields, scope, totals: {}, watched: [], warnings: () => [] });
  },
};

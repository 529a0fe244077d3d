import type { Assignments } from './assignments';
import { dayOf, monthName } from './calendar';
import { campaigns, isInWeek } from './campaigns';
import { countries } from './countries';
import { microUsd, type Rates } from './exchange';
import type { Findings } from './findings';
import { marksOf } from './marks';
import { countsAsRevenue } from './order-facts';
import { utmOf } from './order-utm';
import { itemAt } from './random';
import type { ShopOrder } from './shop';
import type { Touch, Touches } from './touches';

/** Adds an order to the findings; `person` is -1 when nobody can tell whose it is. */
export type CountOrder = (made: ShopOrder, person: number, touch: Touch | null) => void;

/** Counting of orders: revenue by month, what earned it, campaigns and their arms. */
export function orderCounts(people: number, assignments: Assignments, touches: Touches, rates: Rates, findings: Findings): CountOrder {
  const converted = marksOf(people);
  const credited = marksOf(people);
  const weekly = marksOf(people);

  function countCampaign(person: number, at: number, revenue: number): void {
    const campaign = assignments.campaign(person);
    if (campaign < 0) return;
    const { name } = itemAt(campaigns, campaign);
    if (isInWeek(campaign, at)) {
      const arm = findings.arms.of(name, assignments.isTreated(person) ? 'treated' : 'control');
      arm.orders++;
      arm.revenue_usd += revenue;
      if (weekly.isNew(person, campaign)) arm.people_with_order++;
    }
    const version = `v${assignments.version(person)}`;
    for (const { told, reached, marks } of [
      { told: findings.campaigns, reached: touches.campaignFor(person, at), marks: converted },
      { told: findings.credited, reached: touches.creditFor(person, at), marks: credited },
    ]) {
      if (reached < 0) continue;
      const row = told.of(itemAt(campaigns, reached).name, version);
      row.orders++;
      row.revenue_usd += revenue;
      if (marks.isNew(person, reached)) row.converted++;
    }
  }

  /** The one channel that has an order: WhatsApp by touch, else that of its link. */
  function countChannel(made: ShopOrder, touch: Touch | null, revenue: number): void {
    const month = monthName(made.month);
    const utm = utmOf(made);
    const told = utm === null ? 'none' : utm.channel === 'whatsapp' ? 'whatsapp_link' : utm.channel;
    const row = findings.channels.of(month, touch === null ? told : 'whatsapp');
    row.orders++;
    row.revenue_usd += revenue;
    if (touch === null || utm === null || utm.channel === 'whatsapp') return;
    const other = findings.channels.of(month, utm.channel);
    other.overlap_orders++;
    other.overlap_revenue_usd += revenue;
  }

  return (made, person, touch) => {
    const row = findings.orders.of(monthName(made.month));
    if (!countsAsRevenue(made.fate)) {
      row.orders_not_counted++;
      return;
    }
    const { currency } = itemAt(countries, made.country);
    const revenue = microUsd(rates, currency, made.amounts.subtotal - made.amounts.refunded, dayOf(made.at));
    for (const sums of [row, findings.attribution.of(monthName(made.month), touch ?? 'unattributed')]) {
      sums.orders++;
      sums.revenue_usd += revenue;
    }
    countChannel(made, touch, revenue);
    if (person >= 0) countCampaign(person, made.at, revenue);
  };
}

import { abusersTruth } from './abusers-truth';
import { monthName, sampleMonths } from './calendar';
import { campaigns, treatedShare } from './campaigns';
import { accounts, lines, missingDay, missingLine, portAt, portedLine } from './company';
import { countries } from './countries';
import type { Invoices } from './invoices';
import type { LineEvent } from './line-events';
import { notes } from './notes';
import { itemAt } from './random';
import { responses } from './responses';
import { staffNumbers } from './settings';
import type { simulate } from './simulate';
import { decimal } from './tables';
import type { Tally } from './tally';

type Played = Awaited<ReturnType<typeof simulate>>;

/** Everything that was planted, as `truth.json` has it. */
export function truthOf(played: Played, tally: Tally, seed: number, lineEvents: readonly LineEvent[], invoices: Invoices) {
  const { world, findings, checkout, events } = played;
  return {
    notes,
    seed,
    messages_made: world.made + played.made,
    records: tally.kinds(),
    files: tally.files(),
    conversations: findings.conversations.rows().map(money),
    conversations_pro_forma: findings.proForma.rows(),
    charges: findings.charges.rows().map(money),
    charges_by_billing_month: findings.billingCharges.rows().map(money),
    message_counts: findings.messages.rows(),
    lines: findings.lines.rows(),
    contacts: findings.contacts.rows(),
    orders: findings.orders.rows().map(money),
    orders_matching: checkout.matched(),
    attribution: findings.attribution.rows().map(money),
    campaigns: findings.campaigns.rows().map(money),
    campaigns_credited: findings.credited.rows().map(money),
    promotion_responses: responses,
    without_opt_in: findings.withoutOptIn.rows(),
    holdout: campaigns.map(({ name }) => liftOf(findings, name)),
    templates: events.templateEvents(),
    abusers: abusersTruth(played.lists, played.unsent, played.abusers),
    blocks: findings.blocks,
    cart_journeys: played.journeys.truth(),
    cart_funnel: { ...world.planted, ...checkout.cartOrders() },
    catalogue: world.shelf.rows().map(({ country, ...row }) => ({ ...row, country: itemAt(countries, country).code })),
    port: {
      line: itemAt(lines, portedLine).number,
      at: new Date(portAt * 1000).toISOString(),
      from: { account: itemAt(accounts, 0).id, partner: itemAt(accounts, 0).partner },
      ...findings.port,
      events: lineEvents,
      to: { account: itemAt(accounts, 1).id, partner: itemAt(accounts, 1).partner },
    },
    channels: findings.channels.rows().map(money),
    reconciliation: invoices.planted.map(({ cost, ...row }) => ({ ...row, cost_difference_usd: decimal(cost) })),
    coverage: { missing: [{ line: itemAt(lines, missingLine).number, day: missingDay }] },
    excluded: { contacts: staffNumbers(world.people) },
    months: Array.from({ length: sampleMonths }, (_, month) => monthName(month)),
  };
}

/** Sums of money of a row as decimal text. */
function money<Row extends object>(row: Row) {
  return Object.fromEntries(Object.entries(row).map(([name, value]) => [name, name.endsWith('_usd') ? decimal(Number(value)) : value]));
}

function liftOf(findings: Played['findings'], campaign: string) {
  const treated = findings.arms.of(campaign, 'treated');
  const control = findings.arms.of(campaign, 'control');
  const rate = (arm: typeof treated) => (arm.assigned === 0 ? null : arm.people_with_order / arm.assigned);
  const [treatedRate, controlRate] = [rate(treated), rate(control)];
  return {
    campaign,
    planned_treated_share: treatedShare,
    treated: money(treated),
    control: money(control),
    treated_rate: treatedRate,
    control_rate: controlRate,
    lift_points: treatedRate === null || controlRate === null ? null : treatedRate - controlRate,
  };
}

import { AppError } from '../../db/errors';
import { modelSql } from '../model-steps';
import { isOtherLog, type Scenario } from './scenario';
import { insertChanges } from './scenario-changes';
import { openWorkbench, type Workbench } from './workbench';

/** A bill, or a part of it: units with how many are charged, and money in the reporting currency. */
export interface BillPart {
  readonly units: number;
  readonly charged: number;
  /** Charged units without a rate, and those without an exchange rate: the fee leaves them out. */
  readonly unrated: number;
  readonly unconverted: number;
  readonly metaFee: number;
  readonly partnerFee: number;
  readonly tax: number;
}

/** The bill as it was, and as it would have been. */
export interface BothBills {
  readonly before: BillPart;
  readonly after: BillPart;
}

export interface WhatIf {
  readonly generation: number;
  readonly currency: string;
  readonly scenario: Scenario;
  readonly total: BothBills;
  readonly months: readonly ({ readonly month: string } & BothBills)[];
  /** Null gathers what belongs to no country: partners' monthly fees. */
  readonly countries: readonly ({ readonly country: string | null } & BothBills)[];
  /** Messages that were left out or moved. */
  readonly changedMessages: number;
  readonly seconds: number;
}

export interface WhatIfPlace {
  readonly workspaceDir: string;
  readonly generation: number;
  /** Hears each part of the work as it begins, and how much of it is done. */
  readonly onStep: (label: string, done: number) => void;
}

/**
 * What a finished generation's log would have cost under a scenario. Prices, growth and another mix of countries are counted over the ledger (every kind
 * of unit by day, the free tier counted anew); moved or suppressed messages are billed again first, each as the model in force would have it.
 */
export async function whatIf({ workspaceDir, generation, onStep }: WhatIfPlace, scenario: Scenario): Promise<WhatIf> {
  const started = performance.now();
  onStep('Reading the ledger', 0);
  const bench = await openWorkbench(workspaceDir, generation);
  try {
    let changedMessages = 0;
    if (isOtherLog(scenario)) {
      changedMessages = await insertChanges(bench, scenario);
      if (changedMessages > 0)
        await bench.rebill((step) => onStep(step === 'log' ? 'Reading the messages' : 'Billing again', step === 'log' ? 0.2 : 0.5));
    }
    onStep('Counting the bills', 0.85);
    await setScenario(bench, scenario);
    for (const step of ['what-if/scenario-kind', 'what-if/scenario-charge', 'what-if/scenario-bill']) await bench.run(modelSql(step));
    const parts = await bench.rows('select * from scratch.scenario_bill');
    const [facts] = await bench.rows(`select getvariable('currency') as currency`);
    return {
      generation,
      currency: String(facts?.currency),
      scenario,
      total: bothOf(parts),
      months: grouped(parts, 'month').map(([month, rows]) => ({ month: String(month), ...bothOf(rows) })),
      countries: grouped(parts, 'country').map(([country, rows]) => ({ country, ...bothOf(rows) })),
      changedMessages,
      seconds: (performance.now() - started) / 1000,
    };
  } finally {
    bench.close();
  }
}

type Row = Readonly<Record<string, unknown>>;

async function setScenario(
  { run, rows }: Workbench,
  { from, to, growth = 0, mix = {}, rates = {}, contracts = {} }: Scenario,
): Promise<void> {
  await run('set variable growth = $1::double', [1 + growth]);
  await run('set variable is_reweighted = $1', [growth !== 0 || Object.keys(mix).length > 0]);
  await run('set variable from_day = $1::date', [from ?? '0001-01-01']);
  await run('set variable to_day = $1::date', [to ?? '9999-12-31']);
  await run('create table scratch.scenario_price (category varchar, factor double)');
  for (const [category, change] of Object.entries(rates))
    await run('insert into scratch.scenario_price values ($1, $2)', [category, 1 + change]);
  await run('create table scratch.scenario_mix (country varchar, ratio double)');
  for (const [country, ratio] of await mixRatios(rows, mix))
    await run('insert into scratch.scenario_mix values ($1, $2)', [country, ratio]);
  await run(`create table scratch.scenario_contract as select 'before' as side, * from scratch.contract_day
    union all select 'after' as side, * from scratch.contract_day`);
  for (const [partner, terms] of Object.entries(contracts)) {
    const known = await rows('select 1 from scratch.contract_day where partner = $1 limit 1', [partner]);
    if (known.length === 0)
      throw new AppError('usage', `No contract of a partner "${partner.slice(0, 80)}" is in force on any day of the log.`);
    await run(
      `update scratch.scenario_contract set per_message = coalesce($2, per_message), per_conversation = coalesce($3, per_conversation),
        markup = coalesce($4, markup), monthly_share = coalesce($5::double / day(last_day(local_day)), monthly_share), tax = coalesce($6, tax)
      where side = 'after' and partner = $1`,
      [partner, ...[terms.perMessage, terms.perConversation, terms.markup, terms.monthly, terms.tax].map((value) => value ?? null)],
    );
  }
}

/** How many times each country's messages are taken, so that those named have their share and the others keep their proportions. */
async function mixRatios(rows: Workbench['rows'], mix: Readonly<Record<string, number>>): Promise<readonly (readonly [string, number])[]> {
  if (Object.keys(mix).length === 0) return [];
  const found = await rows(`select country, sum(outbound_messages)::double as messages from dim_unit
    where run = 'actual' and model in ('cbp_2022', 'cbp_2023') and local_day >= getvariable('from_day') and local_day < getvariable('to_day') group by country`);
  const messages = new Map(found.map((row) => [String(row.country), Number(row.messages)]));
  const total = [...messages.values()].reduce((sum, count) => sum + count, 0);
  const missing = Object.keys(mix).find((country) => mix[country] !== 0 && !messages.get(country));
  if (missing) throw new AppError('usage', `No message of these days went to ${missing}: a share cannot be given to it.`);
  const named = Object.values(mix).reduce((sum, part) => sum + part, 0);
  const rest = [...messages].reduce((sum, [country, count]) => sum + (country in mix ? 0 : count), 0);
  if (rest === 0 && named < 1 - 1e-9) throw new AppError('usage', 'The shares must add up to 1, since no other country has messages.');
  return [...messages].map(([country, count]) => {
    const wanted = mix[country];
    return [country, wanted === undefined ? ((1 - named) * total) / rest : (wanted * total) / count] as const;
  });
}

function grouped(rows: readonly Row[], key: string): readonly (readonly [string | null, readonly Row[]])[] {
  const groups = new Map<string | null, Row[]>();
  for (const row of rows) {
    const name = row[key] === null ? null : String(row[key]);
    groups.set(name, [...(groups.get(name) ?? []), row]);
  }
  return [...groups].sort(([one], [other]) => String(one ?? '~').localeCompare(String(other ?? '~')));
}

const bothOf = (rows: readonly Row[]): BothBills => ({ before: partOf(rows, 'before'), after: partOf(rows, 'after') });

function partOf(rows: readonly Row[], side: string): BillPart {
  const sum = (name: string): number =>
    Number(rows.reduce((total, row) => total + (row.side === side ? Number(row[name] ?? 0) : 0), 0).toFixed(6));
  return {
    units: sum('units'),
    charged: sum('charged'),
    unrated: sum('unrated'),
    unconverted: sum('unconverted'),
    metaFee: sum('meta_fee'),
    partnerFee: sum('partner_fee'),
    tax: sum('tax'),
  };
}

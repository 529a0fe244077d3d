import { rmSync } from 'node:fs';
import { modelSql } from '../model-steps';
import type { LedgerContext } from './context';
import { type LedgerPlace, runLedger } from './ledger';

/** Where a re-billing works: two connections of its own on the database that holds the generation and `scratch`. The file of units is removed. */
export type RebillPlace = LedgerPlace & {
  /** Name of the generation's catalog in that database. */
  readonly catalog: string;
  /** The workspace's time zone. */
  readonly timezone: string;
};

/** What was billed again. */
export type RebillSummary = { readonly variants: number; readonly events: number; readonly units: number };

/**
 * Bills the log again as it might have been. A *variant* is a name and its rows in `scratch.variant_change`: messages left out, sent at
 * another instant or of another category. Only the keys (account that sent, line, person) with a changed message pass through the model
 * in force again; all variants do so in one pass. Their units then go through the SQL of the real bill (free tier, rates, exchange,
 * contracts), together with those units of other keys whose place in the free tier may move.
 *
 * To use it while a generation is built: write a model step that inserts into `scratch.variant_change (variant, is_outbound, message_key,
 * moved_to, category)` and name it in `modelSteps.variants`; read `scratch.rebilled_unit` in a step named in `modelSteps.consequences`.
 * There stand, for each variant, the units as billed (`not is_after`) and as they would be (`is_after`), so that
 * `sum(if(is_after, -1, 1) * (coalesce(meta_fee, 0) + unit_fee + message_fee))` is what the variant saves, by any of its columns; what
 * the free tier moves stands with the person, country and day that it reaches. Count `is_unrated` and `unconverted_amount` beside it.
 * Message keys of inbound and outbound messages are numbered together, so `is_outbound` must say what is meant.
 */
export async function rebill(place: RebillPlace, context: LedgerContext): Promise<RebillSummary> {
  const run = async (sql: string): Promise<void> => {
    await place.write.run(sql);
  };
  await run('drop schema if exists scratch.variant cascade');
  await run('create schema scratch.variant');
  const path = `set search_path = 'scratch.variant,scratch.main,"${place.catalog}".main'`;
  for (const connection of [place.read, place.write]) await connection.run(path);
  await place.write.run('set variable zone = $1', [place.timezone]);
  await run(modelSql('variant/variant'));
  const variants = await countOf(place, 'variant');
  if (variants === 0) return { variants, events: 0, units: 0 };
  if (variants > mostVariants) throw new RangeError(`${variants} variants of a log are more than one re-billing takes`);
  await run(modelSql('variant/changed-key'));
  await run(modelSql('variant/changed-event'));
  await run('create table reported_conversation as select * from scratch.reported_conversation where false');
  const accounts = Array.from({ length: variants }, () => context.accounts).flat();
  const { events, units } = await runLedger(place, { ...context, accounts, replay: [] });
  await run(`create table variant_unit as select * replace (
    (${firstRun} + account_ix // ${context.accounts.length})::utinyint as run, account_ix % ${context.accounts.length} as account_ix)
    from ledger_unit`);
  await run('drop view ledger_unit');
  rmSync(place.unitFile);
  await run('alter table variant_unit rename to ledger_unit');
  await run(modelOfVariant('stage/unit'));
  await run(modelSql('variant/before-unit'));
  await run(modelSql('variant/kept-unit'));
  for (const step of pricing) await run(modelOfVariant(step));
  await run(modelSql('variant/billed-variant'));
  await run('drop schema scratch.variant cascade');
  return { variants, events, units };
}

/** Runs of the log as it is come first; a run is one byte. */
const firstRun = 16;
const mostVariants = 255 - firstRun;

/** The steps of the real bill that price units, in its order. */
const pricing = [
  'stage/free-tier',
  'stage/tiered-unit',
  'stage/unit-key',
  'stage/rate-in-force',
  'dimension/dim-unit',
  'fact/fact-unit',
] as const;

/** A step of the real bill without the name of its catalog: along the search path a variant's own tables come first. */
const modelOfVariant = (step: string): string => modelSql(step).replaceAll('scratch.', '');

async function countOf({ write }: RebillPlace, table: string): Promise<number> {
  return Number((await write.runAndReadAll(`select count(*) from ${table}`)).getRowsJS()[0]?.[0]);
}

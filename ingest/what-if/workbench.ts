import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { DuckDBInstance } from '@duckdb/node-api';
import { generationPath, readManifest } from '../../db/generation';
import type { Settings } from '../../db/settings';
import { ledgerContext } from '../bill';
import type { TemplateCategory } from '../billing/codes';
import { rebill } from '../billing/rebill';
import type { SqlValue } from '../build-inputs';
import { modelSql } from '../model-steps';
import { createSettingTables } from '../setting-tables';

type Row = Readonly<Record<string, unknown>>;

/** A finished generation, open for reading, with a scratch of its own in memory in which its log can be billed as it might have been. */
export type Workbench = {
  /** Runs a statement; unqualified names are the workbench's own, then the generation's. */
  readonly run: (sql: string, values?: readonly SqlValue[]) => Promise<void>;
  readonly rows: (sql: string, values?: readonly SqlValue[]) => Promise<readonly Row[]>;
  /** The same, each row a list of its columns. */
  readonly list: (sql: string, values: readonly SqlValue[]) => Promise<readonly (readonly unknown[])[]>;
  /** Those that the generation was built with, or that are tried. */
  readonly settings: Settings;
  /**
   * Bills the variants in `scratch.variant_change` again (billing/rebill.ts); afterwards `scratch.rebilled_unit` tells what they change. Once a workbench.
   * `onStep` hears the name of each part that begins.
   */
  readonly rebill: (onStep?: (step: string) => void) => Promise<void>;
  readonly close: () => void;
};

/** Opens a generation of a workspace; other settings go for contracts, so that a changed contract can be tried. */
export async function openWorkbench(workspaceDir: string, id: number, tried?: Settings): Promise<Workbench> {
  const settings = tried ?? (readManifest(workspaceDir, id)?.settings as Settings | undefined) ?? {};
  const aside = mkdtempSync(join(tmpdir(), 'ventana-what-if-'));
  const duckdb = await DuckDBInstance.create(':memory:', { memory_limit: process.env.VENTANA_MEMORY ?? '1000MB' });
  const connection = await duckdb.connect();
  const run = async (sql: string, values: readonly SqlValue[] = []): Promise<void> => {
    await connection.run(sql, [...values]);
  };
  const rows = async (sql: string, values: readonly SqlValue[] = []) =>
    (await connection.runAndReadAll(sql, [...values])).getRowObjects() as readonly Row[];
  const step = (name: string): Promise<void> => run(modelSql(name));
  await run(`attach '${generationPath(workspaceDir, id).replaceAll("'", "''")}' as generation (read_only)`);
  await run(`attach ':memory:' as scratch`);
  await run(`set search_path = 'memory.main,scratch.main,generation.main'`);
  await run(`set TimeZone = 'UTC'`);
  const [zone] =
    await rows(`select max(value) filter (where key = 'timezone') as timezone, max(value) filter (where key = 'currency') as currency,
      max(value) filter (where key = 'template_category') as template_category
    from generation_meta`);
  const timezone = String(zone?.timezone);
  for (const [name, value] of Object.entries({ zone: timezone, currency: String(zone?.currency) })) {
    await run(`set variable ${name} = $1`, [value]);
  }
  await run('set variable log_begin_day = (select min(local_day) from fact_message)');
  await run('set variable log_end_day = (select max(local_day) from fact_message)');
  await createSettingTables(run, settings, []);
  await run('create view scratch.fx_day as select * from generation.dim_fx');
  for (const name of ['stage/contract-day', 'variant/variant-change', 'variant/rebilled-unit']) await step(name);

  return {
    run,
    rows,
    list: async (sql, values) => (await connection.runAndReadAll(sql, [...values])).getRowsJS(),
    settings,
    rebill: async (onStep = () => undefined) => {
      onStep('log');
      await run('create view scratch.place_partner as select * from generation.dim_place_partner');
      await run(spanOfLog);
      for (const name of ['stage/clock', 'stage/line-ix', 'stage/contact-home', 'stage/fixed-day']) await step(name);
      await run(changedMessages);
      for (const name of ['stage/care-at-sending', 'stage/billing-event']) await step(name);
      onStep('bill');
      const context = await ledgerContext(rows, timezone, categoryOf(zone?.template_category));
      const [read, write] = [await duckdb.connect(), await duckdb.connect()];
      try {
        await rebill({ read, write, unitFile: join(aside, 'units'), catalog: 'generation', timezone }, context);
      } finally {
        for (const used of [read, write]) used.closeSync();
      }
    },
    close: () => {
      connection.closeSync();
      duckdb.closeSync();
      rmSync(aside, { recursive: true, force: true });
    },
  };
}

const categoryOf = (told: unknown): TemplateCategory => (told === 'utility' || told === 'authentication' ? told : 'marketing');

/** What `stage/clock` and `stage/billing-event` read of the staged log, as far as billing it again asks for it. */
const spanOfLog = `
  create view scratch.inbound as select min(occurred_at) as occurred_at from generation.fact_message
    union all select greatest(max(occurred_at), max(delivered_at), max(read_at)) from generation.fact_message;
  create view scratch.sent_content as select null::timestamp as occurred_at where false;
  create view scratch.status_of_message as select null::timestamp as first_at, null::timestamp as delivered_at, null::timestamp as read_at,
    null::timestamp as failed_at where false;
  create view scratch.reported_message as select null::integer as reported_ix, null::integer as message_key where false;
  create view scratch.reported_conversation as select null::integer as reported_ix, null::double as opened_at, null::double as expires_at,
    null::utinyint as origin where false`;

/** The messages of the persons whom a variant changes, and no others, stand for the log while it is billed again. */
const changedMessages = `
  create table scratch.fact_message as
  select message_key, account, line, contact_key, country, direction, type, category, referral_type, template, template_language, occurred_at,
    delivered_at, is_delivered, is_from_app
  from generation.fact_message where contact_key in (
    select message.contact_key from generation.fact_message as message
    join scratch.variant_change as change on change.message_key = message.message_key and change.is_outbound = (message.direction = 'outbound'))`;

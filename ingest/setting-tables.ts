import { currencyCountry } from '../db/rates/currency-country';
import type { Settings } from '../db/settings';
import { modelCodes, typeCodes } from './billing/codes';
import type { RunSql, SqlValue } from './build-inputs';
import { channelWords } from './source/channel-name';

type Table = { readonly columns: string; readonly rows: readonly (readonly SqlValue[])[] };

/** Creates the `scratch.setting_…` tables and the tables of codes that the model's SQL joins to. */
export async function createSettingTables(run: RunSql, settings: Settings, excluded: readonly bigint[]): Promise<void> {
  for (const [name, { columns, rows }] of Object.entries({ ...settingTables(settings, excluded), ...codeTables })) {
    await run(`create table scratch.${name} (${columns})`);
    for (let from = 0; from < rows.length; from += rowsAtOnce) await insert(run, `scratch.${name}`, rows.slice(from, from + rowsAtOnce));
  }
}

/** Planning a statement takes longer than inserting a row, and a statement of very many parameters is slow again. */
const rowsAtOnce = 100;

function insert(run: RunSql, table: string, rows: readonly (readonly SqlValue[])[]): Promise<void> {
  const width = rows[0]?.length ?? 0;
  const places = rows.map((row, at) => `(${row.map((_, column) => `$${at * width + column + 1}`).join(', ')})`);
  return run(`insert into ${table} values ${places.join(', ')}`, rows.flat());
}

function settingTables(settings: Settings, excluded: readonly bigint[]): Readonly<Record<string, Table>> {
  const { accounts = [], lines = [], partners = [], fixedCosts = [] } = settings;
  return {
    setting_account: {
      columns: 'account varchar, timezone varchar, currency varchar',
      rows: accounts.map(({ id, timezone, currency }) => [id, timezone ?? null, currency ?? null]),
    },
    setting_line: { columns: 'line varchar, name varchar', rows: lines.map(({ number, name }) => [number, name ?? null]) },
    setting_span: {
      columns: 'line varchar, phone_number_id varchar, account varchar, partner varchar, valid_from timestamp, valid_until timestamp',
      rows: lines.flatMap(({ number, spans = [] }) =>
        spans.map(({ id, account, partner, from, until }) => [number, id, account ?? null, partner ?? null, utc(from), utc(until)]),
      ),
    },
    setting_partner: { columns: 'partner varchar, name varchar', rows: partners.map(({ id, name }) => [id, name ?? null]) },
    setting_contract: {
      columns: `partner varchar, valid_from date, valid_until date, currency varchar, per_message decimal(18, 6), applies_to varchar,
        per_conversation decimal(18, 6), markup double, monthly decimal(18, 6), tax double`,
      rows: partners.flatMap(({ id, contracts = [] }) => {
        const dated = [...contracts].sort((a, b) => a.from.localeCompare(b.from));
        return dated.map((contract, index) => {
          const { from, until, currency, perMessage, appliesTo, perConversation, markup, monthly, tax } = contract;
          const end = until ?? dated[index + 1]?.from ?? null;
          return [
            id,
            from,
            end,
            currency,
            perMessage ?? null,
            appliesTo ?? null,
            perConversation ?? null,
            markup ?? null,
            monthly ?? null,
            tax ?? null,
          ];
        });
      }),
    },
    setting_fixed_cost: {
      columns: 'name varchar, valid_from date, valid_until date, monthly decimal(18, 6), currency varchar',
      rows: fixedCosts.map(({ name, from, until, monthly, currency }) => [name, from, until ?? null, monthly, currency]),
    },
    setting_category_margin: {
      columns: 'category varchar, margin double',
      rows: Object.entries(settings.grossMargin?.byCategory ?? {}),
    },
    setting_excluded: { columns: 'contact_id bigint', rows: excluded.map((id) => [id]) },
  };
}

const codeTables: Readonly<Record<string, Table>> = {
  unit_model: { columns: 'model utinyint, model_name varchar', rows: Object.entries(modelCodes).map(([word, code]) => [code, word]) },
  unit_type: { columns: 'type utinyint, word varchar', rows: Object.entries(typeCodes).map(([word, code]) => [code, word]) },
  channel_word: { columns: 'word varchar, channel varchar', rows: channelWords },
  currency_country: { columns: 'currency varchar, country varchar', rows: Object.entries(currencyCountry) },
};

/** An instant with its offset as the UTC text that DuckDB's TIMESTAMP takes; null stays open. */
const utc = (instant: string | undefined): string | null =>
  instant === undefined ? null : new Date(instant).toISOString().replace('Z', '');

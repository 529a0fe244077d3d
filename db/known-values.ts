import { type SQL, sql } from 'drizzle-orm';
import { AppError } from './errors';
import { kinds } from './kinds';
import { maskDigits } from './mask';
import type { Scope } from './scope';
import type { Warehouse } from './warehouse';

/** Where the values of a dimension stand that only the data can tell; rollups, since they are short. */
const valuesIn: Readonly<Record<string, SQL>> = {
  account: sql`select account from dim_account union select account from rollup_cost_day union select account from fact_reconciliation`,
  partner: sql`select partner from dim_partner union select partner from rollup_cost_day`,
  market: sql`select market from dim_contact union select market from dim_rate where market is not null`,
  template: sql`select template from rollup_message_hour where template is not null union select template from dim_template_version union select template from rollup_promotion_day where template is not null`,
  campaign: sql`select campaign from dim_campaign union select campaign from fact_campaign_arm where load_id is not null`,
  version: sql`select version from rollup_promotion_day union select version from dim_template_version`,
  file: sql`select path from load_file`,
  step: sql`select step from dim_funnel_step`,
  product: sql`select product_id from fact_product_mention where product_id is not null union select product_id from fact_cart_item where product_id is not null union select product_id from fact_order_item where product_id is not null`,
  rule: sql`select rule from dim_suppression_rule union select rule from fact_suppression where rule is not null`,
  also_on: sql`select rule from dim_suppression_rule`,
};
/** What stands for a value where there is none. */
const noValue: readonly string[] = ['unknown', 'unallocated'];

/** The scope with its filters checked against the data, and each phone number id turned into its line. */
export async function knownFilters(warehouse: Warehouse, scope: Scope): Promise<Scope> {
  const checked = await Promise.all(
    Object.entries(scope.filters).map(async ([name, values]) => [name, await checkedValues(warehouse, name, values)] as const),
  );
  return { ...scope, filters: Object.fromEntries(checked) };
}

async function checkedValues(warehouse: Warehouse, name: string, values: readonly string[]): Promise<readonly string[]> {
  if (name === 'line') return linesOf(warehouse, values);
  const known = name === 'kind' ? Object.keys(kinds) : await valuesOf(warehouse, name);
  const wrong = known === null ? undefined : values.find((value) => !known.includes(value) && !noValue.includes(value));
  if (known !== null && wrong !== undefined) throw unknownValue(name, wrong, known);
  return values;
}

/** The values of a dimension in the data, sorted; null for a dimension whose values the contract lists or spells. */
async function valuesOf(warehouse: Warehouse, name: string): Promise<readonly string[] | null> {
  const place = valuesIn[name];
  if (!place) return null;
  const found = await warehouse.select({ value: sql<string>`value` }).from(sql`(${place}) as known(value)`);
  return found.map(({ value }) => value).sort();
}

/** Lines in E.164: each is named by its number, with or without plus, or by a phone number id that it had at some time. */
async function linesOf(warehouse: Warehouse, values: readonly string[]): Promise<readonly string[]> {
  const names = await warehouse
    .select({ line: sql<string>`line`, id: sql<string | null>`id` })
    .from(sql`(select line, phone_number_id as id from dim_line_span union select line, null from dim_line) as named`);
  const known = [...new Set(names.map(({ line }) => line))].sort();
  const found = values.map((value) => {
    const isMeant = ({ line, id }: { readonly line: string; readonly id: string | null }) =>
      line === value || line === `+${value}` || id === value;
    const meant = names.filter(isMeant).map(({ line }) => line);
    if (meant.length === 0 && !noValue.includes(value)) throw unknownValue('line', value, known);
    return meant.length ? meant : [value];
  });
  return [...new Set(found.flat())];
}

function unknownValue(name: string, value: string, known: readonly string[]): AppError {
  const shown = known.slice(0, 30).join(', ') + (known.length > 30 ? ` and ${known.length - 30} more` : '');
  return new AppError(
    'bad_request',
    `"${maskDigits(value.slice(0, 80))}" is not a ${name} in this workspace; right ones are ${shown || 'none so far'}.`,
  );
}

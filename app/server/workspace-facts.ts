import { type SQL, sql } from 'drizzle-orm';
import { AnswerCache } from '../../db/answer-cache';
import { knownCurrencies } from '../../db/currencies';
import type { Generation, Warehouse } from '../../db/warehouse';
import { onGeneration } from './workspaces';

const shared = globalThis as { ventanaFacts?: AnswerCache<WorkspaceFacts> };
const cache = shared.ventanaFacts ?? new AnswerCache<WorkspaceFacts>(50);
shared.ventanaFacts = cache;

/** A value that can be chosen in a filter, with its name where it has one. */
export interface Choice {
  readonly value: string;
  readonly name: string | null;
}

/** What a page must know of a workspace before it can ask anything. Days are those of the log of messages, without one those of events and orders; null where nothing has a day. */
export interface WorkspaceFacts {
  readonly workspace: string;
  readonly generation: number;
  readonly timezone: string;
  readonly currency: string;
  /** Those that reports can be in: with exchange rates, and the workspace's own. */
  readonly currencies: readonly string[];
  readonly isTimezoneAssumed: boolean;
  readonly hasMargin: boolean;
  /** How orders are credited to promotions where nobody says it: the model, and how long a click and a reading count. */
  readonly counting: { readonly attribution: string; readonly clickSeconds: number; readonly readSeconds: number };
  readonly firstDay: string | null;
  readonly lastDay: string | null;
  readonly lastAt: string | null;
  readonly messages: number;
  readonly rejected: number;
  readonly lines: readonly Choice[];
  readonly countries: readonly Choice[];
  readonly partners: readonly Choice[];
  readonly origins: readonly Choice[];
  /** Named by the lines that are or were there. */
  readonly accounts: readonly Choice[];
  /** Titles of the products that most carts hold and most people ask about. */
  readonly products: readonly Choice[];
  /** Steps of event files in their order, where no chat holds a product or a cart: the funnel is theirs. */
  readonly eventSteps: readonly string[];
}

/** Bounds, choices and state of the current generation. */
export function workspaceFacts(workspace: string): Promise<WorkspaceFacts> {
  return onGeneration(workspace, (generation) => cache.get(`${workspace} ${generation.stamp}`, () => factsOf(workspace, generation)));
}

/** The same of one generation. */
export async function factsOf(workspace: string, { id, warehouse }: Generation): Promise<WorkspaceFacts> {
  const [meta, bounds, counts, messages, lines, countries, partners, origins, accounts, products, steps, currencies] = await Promise.all([
    textsOf(warehouse, sql`select key as value, value as name from generation_meta`),
    textsOf(warehouse, daysOfData),
    textsOf(warehouse, sql`select cast(sum(rejected) as varchar) as value, cast(max(last_at) as varchar) as name from load_file`),
    textsOf(warehouse, sql`select cast(coalesce(sum(messages), 0) as varchar) as value, null as name from coverage_day`),
    textsOf(warehouse, sql`select line as value, name from dim_line order by line`),
    textsOf(
      warehouse,
      sql`select country as value, null as name from rollup_cost_day where country not in ('unknown', 'unallocated') group by country order by sum(conversations) desc, country`,
    ),
    textsOf(warehouse, sql`select partner as value, name from dim_partner where partner <> 'unknown' order by partner`),
    textsOf(
      warehouse,
      sql`select origin as value, null as name from rollup_conversation_day where basis = 'derived' group by origin order by sum(conversations) desc`,
    ),
    textsOf(
      warehouse,
      sql`select account as value, string_agg(distinct coalesce(dim_line.name, dim_line_span.line), ' · ') as name
          from dim_line_span left join dim_line on dim_line.line = dim_line_span.line where dim_line_span.line <> 'unknown' group by account order by account`,
    ),
    textsOf(warehouse, titledProducts),
    textsOf(warehouse, stepsOfEvents),
    knownCurrencies(warehouse),
  ]);
  const told = new Map(meta.map(({ value, name }) => [value, name]));
  return {
    workspace,
    generation: id,
    timezone: told.get('timezone') ?? 'UTC',
    currency: told.get('currency') ?? 'USD',
    currencies: [...new Set([told.get('currency') ?? 'USD', ...currencies])],
    isTimezoneAssumed: told.get('is_timezone_assumed') === 'true',
    hasMargin: (told.get('gross_margin') ?? null) !== null,
    counting: {
      attribution: told.get('attribution') ?? 'last_touch',
      clickSeconds: Number(told.get('click_seconds') ?? 432_000),
      readSeconds: Number(told.get('read_seconds') ?? 86_400),
    },
    firstDay: bounds[0]?.value ?? null,
    lastDay: bounds[0]?.name ?? null,
    lastAt: counts[0]?.name ?? null,
    messages: Number(messages[0]?.value ?? 0),
    rejected: Number(counts[0]?.value ?? 0),
    lines,
    countries,
    partners,
    origins,
    accounts,
    products,
    eventSteps: steps.map(({ value }) => value),
  };
}

async function textsOf(warehouse: Warehouse, query: SQL): Promise<readonly Choice[]> {
  return warehouse.select({ value: sql<string>`value`, name: sql<string | null>`name` }).from(sql`(${query}) as told`);
}

const titledProducts = sql`select product.product_id as value, any_value(product.title) as name
  from (select product_id from fact_cart_item union all select product_id from fact_product_mention) as told
  join dim_product as product using (product_id) where product.title is not null group by product.product_id order by count(*) desc, value limit 500`;

const daysOfData = sql`select cast(min(local_day) as varchar) as value, cast(max(local_day) as varchar) as name from (
  select local_day from coverage_day
  union all select local_day from fact_event_start where not exists (select 1 from coverage_day)
  union all select local_day from fact_order where not exists (select 1 from coverage_day)) as told`;

const stepsOfEvents = sql`select step as value, null as name from dim_funnel_step
  where funnel = 'events' and exists (select 1 from fact_event_start) and not exists (select 1 from fact_cart_start where kind < 3) order by position`;

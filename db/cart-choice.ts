import { type SQL, sql } from 'drizzle-orm';
import { durationSeconds } from './duration';
import { AppError } from './errors';
import type { Scope } from './scope';
import type { Warehouse } from './warehouse';

/** How journeys are counted: which funnel, how long after its beginning a step still belongs to it, and in which order steps may come. */
export interface CartChoice {
  readonly funnel: FunnelName;
  readonly windowSeconds: number;
  readonly mode: FunnelMode;
}

/** `carts`: from a product to the goods sent out. `events`: the steps of event files. */
export const funnelNames = ['carts', 'events'] as const;
export type FunnelName = (typeof funnelNames)[number];

/** `ordered`: in time, and a later step implies the earlier ones; `strict`: in time, none left out; `any_order`: in any order, later ones imply earlier ones. */
export const funnelModes = ['ordered', 'strict', 'any_order'] as const;
export type FunnelMode = (typeof funnelModes)[number];

/** Seven days from the first step. */
export const usualWindow = 604_800;

/** What the options ask for. Without a word the funnel is that of the carts where a chat holds a product or a cart, else that of the event files. */
export async function cartChoice(warehouse: Warehouse, options: Scope['options']): Promise<CartChoice> {
  const told = funnelNames.find((name) => name === options.funnel);
  const funnel = told ?? ((await hasCarts(warehouse)) || !(await hasEvents(warehouse)) ? 'carts' : 'events');
  const mode = funnelModes.find((name) => name === options.mode) ?? (funnel === 'events' ? 'strict' : 'ordered');
  if (funnel === 'events' && mode !== 'strict')
    throw new AppError(
      'bad_request',
      `The steps of event files are counted strictly, in their order and none implied: leave out mode ${mode}.`,
    );
  return {
    funnel,
    mode,
    windowSeconds: (options.window === undefined ? null : durationSeconds(options.window)) ?? usualWindow,
  };
}

const hasCarts = (warehouse: Warehouse) => exists(warehouse, 'fact_cart_start', sql`kind < 3`);
const hasEvents = (warehouse: Warehouse) => exists(warehouse, 'fact_event_start', sql`true`);

async function exists(warehouse: Warehouse, table: string, claim: SQL): Promise<boolean> {
  const found = await warehouse
    .select({ one: sql<number>`1` })
    .from(sql`(select 1 from ${sql.identifier(table)} where ${claim} limit 1) as found`);
  return found.length > 0;
}

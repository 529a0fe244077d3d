import { inArray } from 'drizzle-orm';
import { durationSeconds } from './duration';
import { generationMeta } from './schema/generation';
import type { Scope } from './scope';
import type { Warehouse } from './warehouse';

/** How orders are counted for promotions: who of several gets one, and which touches how long before it qualify. */
export interface PromotionChoice {
  readonly attribution: string;
  /** `usual`: a click or a reading, each on its clock of the settings; `either`: both on one clock. */
  readonly touch: 'usual' | 'either' | TouchKind;
  /** 0: the clocks of the settings. */
  readonly windowSeconds: number;
  /** The longest each kind of touch may lie before an order. */
  readonly limits: readonly { readonly kind: TouchKind; readonly seconds: number }[];
  /** Only what these campaigns are credited with is looked at; absent: all. It changes no number of theirs. */
  readonly campaigns?: readonly string[] | undefined;
}

/** Kinds of touch, as `fact_touch` numbers them. */
export const touchKinds = { delivered: 1, read: 2, clicked: 3 } as const;
export type TouchKind = keyof typeof touchKinds;

/** Windows whose counts stand in the rollup. */
export const rolledWindows: readonly number[] = [0, 86_400, 259_200, 432_000, 604_800, 1_209_600, 2_592_000];

/** The way of counting that the options ask for; what they leave open is the settings'. */
export async function promotionChoice(warehouse: Warehouse, { attribution, touch, window }: Scope['options']): Promise<PromotionChoice> {
  const facts = await warehouse
    .select()
    .from(generationMeta)
    .where(inArray(generationMeta.key, ['attribution', 'click_seconds', 'read_seconds']));
  const told = new Map(facts.map(({ key, value }) => [key, value]));
  const clock = { clicked: Number(told.get('click_seconds') ?? 432_000), read: Number(told.get('read_seconds') ?? 86_400) };
  const model = attribution ?? told.get('attribution') ?? 'last_touch';
  const seconds = window === undefined ? null : durationSeconds(window);
  const kind = (['delivered', 'read', 'clicked'] as const).find((known) => known === touch);
  if (kind) {
    const own = seconds ?? (kind === 'clicked' ? clock.clicked : clock.read);
    return { attribution: model, touch: kind, windowSeconds: own, limits: [{ kind, seconds: own }] };
  }
  const both = (['clicked', 'read'] as const).map((known) => ({ kind: known, seconds: seconds ?? clock[known] }));
  return { attribution: model, touch: seconds === null ? 'usual' : 'either', windowSeconds: seconds ?? 0, limits: both };
}

/** The way of counting of settings that say nothing: a click counts five days, a reading a day, the latest touch gets the order. */
export const usualChoice: PromotionChoice = {
  ...{ attribution: 'last_touch', touch: 'usual', windowSeconds: 0 },
  limits: [
    { kind: 'clicked', seconds: 432_000 },
    { kind: 'read', seconds: 86_400 },
  ],
};

import { durationSeconds } from './duration';
import type { Scope } from './scope';

/** How journeys are counted: how long after its beginning a step still belongs to one, and in which order steps may come. */
export interface CartChoice {
  readonly windowSeconds: number;
  readonly mode: FunnelMode;
}

/** `ordered`: in time, and a later step implies the earlier ones; `strict`: in time, none left out; `any_order`: in any order, later ones imply earlier ones. */
export const funnelModes = ['ordered', 'strict', 'any_order'] as const;
export type FunnelMode = (typeof funnelModes)[number];

/** Seven days from the first step. */
export const usualWindow = 604_800;

/** What the options ask for. */
export function cartChoice(options: Scope['options']): CartChoice {
  const mode = funnelModes.find((name) => name === options.mode) ?? 'ordered';
  return { mode, windowSeconds: (options.window === undefined ? null : durationSeconds(options.window)) ?? usualWindow };
}

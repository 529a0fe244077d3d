import { type Model, modelCodes } from './codes';
import type { KeyView } from './machine';

/** A set of models: one bit each. */
export const setOf = (...models: readonly Model[]): number => models.reduce((set, model) => set | (1 << modelCodes[model]), 0);

const ofNotifications = setOf('notification', 'cbp_2022');
const of2022 = setOf('cbp_2022');
const of2023 = setOf('cbp_2023');
const of2025 = setOf('cbp_2023', 'pmp_2025');
const none = setOf();

/**
 * The models whose replay is what was billed, unit by unit, for a key whose first and last message lie in one era (conversations also where they
 * are counted pro forma): they need no machine of their own. Across a switch there is none: what is open runs on, and a replay knows no switch.
 * `lastAt` is Infinity where it is not known yet.
 */
export function sharedModels({ eras, isMexico }: KeyView, firstAt: number, lastAt: number): number {
  if (firstAt >= eras.pmp2025) return of2025;
  if (firstAt >= eras.cbp2023) return lastAt < eras.pmp2025 ? of2023 : none;
  if (firstAt >= eras.cbp2022) return lastAt < eras.cbp2023 ? of2022 : none;
  return lastAt < (isMexico ? eras.mexicoTest : eras.cbp2022) ? ofNotifications : none;
}

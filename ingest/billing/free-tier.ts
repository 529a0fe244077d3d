import { freeCodes, modelCodes, runCodes, typeCodes } from './codes';

/** Conversations a month that an account does not pay; each account and each month of its own zone has its own (whatsapp-pricing.md, 2.3 and 3). */
export const freeTierSize = 1000;

/** What the free tier asks of a unit, in the codes of codes.ts; `billingMonth` is YYYYMM. */
export type TierUnit = {
  readonly run: number;
  readonly model: number;
  readonly type: number;
  readonly freeReason: number;
  readonly isProForma: boolean;
  readonly billingMonth: number;
};

/**
 * Whether a unit takes a place in the free tier while there are places, in order of opening: conversations of 2022 of every kind
 * but free entry points, service conversations of 2023 (until 2024-10-31: later they are free by themselves). Mexico's test had a
 * tier of unknown size, so none is given to what was billed then; a replay lends its model's tier to every month.
 */
export function usesFreeTier(unit: TierUnit): boolean {
  if (unit.freeReason !== freeCodes.none || unit.isProForma) return false;
  if (unit.model === modelCodes.cbp_2022) return unit.run === runCodes.replay || unit.billingMonth >= 202202;
  return unit.model === modelCodes.cbp_2023 && unit.type === typeCodes.service;
}

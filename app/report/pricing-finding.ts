import { type PricingModel, pricingModels } from '../../db/pricing-models';
import { changeOf } from '../metrics/change';

/** First day of each model (domain/whatsapp-pricing.md); the notification model has none. */
const begins: readonly (readonly [PricingModel, string])[] = [
  ['notification', '0001-01-01'],
  ['cbp_2022', '2022-02-01'],
  ['cbp_2023', '2023-06-01'],
  ['pmp_2025', '2025-07-01'],
];

/** The model in force on a day. */
export const modelOn = (day: string): PricingModel => begins.findLast(([, from]) => day >= from)?.[0] ?? 'notification';

/** Meta's fee of the same log; null where no unit is rated. */
export interface ModelFee {
  readonly model: string;
  readonly fee: number | null;
  readonly unratedUnits: number;
}

/** What can be said of the model before the one in force (of the one after, where there is none before). */
export interface PricingFinding {
  readonly kind: 'more' | 'less' | 'same' | 'from_nothing' | 'unknown' | 'no_actual' | 'none';
  readonly model: PricingModel;
  readonly actual: number | null;
  readonly other: number | null;
  readonly change: number | null;
}

const neutral = 0.01;

/** Compares the fee in force on the last day of a period with that of its neighbour, and only where both are wholly rated. */
export function pricingFinding(fees: readonly ModelFee[], lastDay: string): PricingFinding {
  const place = pricingModels.indexOf(modelOn(lastDay));
  const model = pricingModels[place === 0 ? 1 : place - 1] ?? 'cbp_2022';
  const [actual, other] = [feeOf(fees, 'actual'), feeOf(fees, model)];
  const told = { model, actual: actual?.fee ?? null, other: other?.fee ?? null, change: null };
  if (!actual || !other) return { ...told, kind: 'none' };
  if (actual.unratedUnits > 0 || actual.fee === null) return { ...told, kind: 'no_actual' };
  if (other.unratedUnits > 0 || other.fee === null) return { ...told, kind: other.fee === null ? 'none' : 'unknown' };
  if (actual.fee === 0) return { ...told, kind: other.fee === 0 ? 'same' : 'from_nothing' };
  const change = changeOf(other.fee, actual.fee);
  const kind = change === null || Math.abs(change) < neutral ? 'same' : change > 0 ? 'more' : 'less';
  return { ...told, kind, change };
}

const feeOf = (fees: readonly ModelFee[], model: string): ModelFee | undefined => fees.find((fee) => fee.model === model);

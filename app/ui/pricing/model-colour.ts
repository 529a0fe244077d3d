import type { BillModel } from '../../metrics/pricing-questions';

/** One colour a model: what was billed in ink, the others by what they bill, messages or conversations. */
export const modelColour: Readonly<Record<BillModel, string>> = {
  actual: 'var(--ink)',
  notification: 'var(--entry)',
  cbp_2022: 'var(--user)',
  cbp_2023: 'var(--business)',
  pmp_2025: 'var(--partner)',
};

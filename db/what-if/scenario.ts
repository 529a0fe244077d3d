import { z } from 'zod';
import { AppError } from '../errors';

const share = z.number().min(0).max(1);
const money = z.number().nonnegative();
const day = z.iso.date();

const terms = z.strictObject({
  perMessage: money.optional(),
  perConversation: money.optional(),
  markup: z.number().min(-1).max(100).optional(),
  monthly: money.optional(),
  tax: z.number().min(0).max(10).optional(),
});

/** What might have been otherwise; a part that is left out stays as it was. */
export const scenarioSchema = z.strictObject({
  from: day.optional().describe('First day of the bill, included.'),
  to: day.optional().describe('Last day of the bill, excluded.'),
  promotionsInside: share
    .optional()
    .describe('Share of the promotions sent outside a window, though one was open within a day, that move into it.'),
  suppress: z
    .array(z.string().min(1).max(200))
    .optional()
    .describe('Suppression rules that are obeyed: who is on a list gets no promotion.'),
  growth: z.number().min(-1).max(100).optional().describe('More of everything: 0.2 is a fifth more.'),
  mix: z
    .record(z.string().regex(/^[A-Z]{2}$/), share)
    .optional()
    .describe('Share of the delivered messages by country; the others keep their proportions.'),
  rates: z.record(z.string(), z.number().min(-1).max(100)).optional().describe("Change of Meta's rates by category: 0.1 is a tenth more."),
  contracts: z.record(z.string(), terms).optional().describe('Other terms by partner, in the currency of its contracts.'),
});

export type Scenario = z.infer<typeof scenarioSchema>;

/** A scenario from JSON; the error names the part that is not right. */
export function parseScenario(text: string): Scenario {
  const parsed = scenarioSchema.safeParse(json(text));
  if (!parsed.success) {
    const [issue] = parsed.error.issues;
    throw new AppError('usage', `The scenario is not right: ${issue?.path.join('.') || 'it'} ${issue?.message ?? ''}.`);
  }
  const { mix = {}, from, to } = parsed.data;
  const sum = Object.values(mix).reduce((total, part) => total + part, 0);
  if (sum > 1 + 1e-9)
    throw new AppError('usage', `The countries' shares add up to ${Number(sum.toFixed(4))}: they can be 1 together at most.`);
  if (from && to && from >= to) throw new AppError('usage', `The window is empty: from (${from}) must be before to (${to}).`);
  return parsed.data;
}

function json(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    throw new AppError('usage', 'The scenario is not JSON: check its commas, quotes and brackets.');
  }
}

/** Whether the log itself would have been another one, so that it must be billed again. */
export const isOtherLog = ({ promotionsInside = 0, suppress = [] }: Scenario): boolean => promotionsInside > 0 || suppress.length > 0;

import { z } from 'zod';
import { AppError } from './errors';
import { maskDigits } from './mask';
import { extendState, readState } from './state';
import { suppressionLimits } from './suppression-limits';

/** What a part of a rule counts of one person. `opted_out` and `consent` are states, 1 or 0, of the last word known. */
export const partMetrics = [
  ...['conversations', 'orders', 'inbound_messages', 'fast_replies', 'attempted_messages', 'delivered_messages'],
  ...['promotions', 'opted_out', 'consent'],
] as const;
export type PartMetric = (typeof partMetrics)[number];

export const isState = (metric: PartMetric): boolean => metric === 'opted_out' || metric === 'consent';

const { rules: mostRules, parts: mostParts, days: mostDays, number: mostNumber, nameCharacters } = suppressionLimits;

const part = z
  .strictObject({
    metric: z.enum(partMetrics, `metric is one of ${partMetrics.join(', ')}`),
    comparison: z.enum(['at_least', 'at_most'], 'comparison is at_least or at_most'),
    number: z.int('number is a whole number').nonnegative('number is not below 0').max(mostNumber, `number is ${mostNumber} at most`),
    /** Days before the day of the decision; null: all that was known. */
    days: z.int('days is a whole number').min(1, 'days is at least 1').max(mostDays, `days is ${mostDays} at most`).nullable(),
  })
  .superRefine(({ metric, comparison, number, days }, context) => {
    const refuse = (message: string): void => context.addIssue({ code: 'custom', message });
    if (comparison === 'at_least' && number === 0) refuse(`${metric} is at least 0 of everybody: ask for 1 or more`);
    if (!isState(metric)) return;
    if (number > 1 || (comparison === 'at_most' && number === 1)) refuse(`${metric} is 1 or 0: ask for at least 1 or at most 0`);
    if (days !== null) refuse(`${metric} is the last word known: leave days empty`);
  });

const rule = z
  .strictObject({
    id: z.string().regex(/^[a-z][a-z0-9_]{0,39}$/, 'id is of 1 to 40 small letters, digits and _, beginning with a letter'),
    /** Null: the words of this program, for a rule that it proposes. */
    name: z
      .string()
      .trim()
      .min(1, 'name is empty')
      .max(nameCharacters, `name is longer than ${nameCharacters} characters`)
      .regex(/^[^\p{Cc}\u2028\u2029]*$/u, 'name holds line breaks or control characters')
      .regex(/^(?!.*\d{7})/, 'name holds what may be the number of a person')
      .nullable(),
    isOn: z.boolean('isOn is true or false'),
    /** All of them must hold. */
    when: z.array(part).min(1, 'a rule has at least one part').max(mostParts, `a rule has ${mostParts} parts at most`),
    leavesOut: z.enum(['everything', 'promotions'], 'leavesOut is everything or promotions'),
    /** Days that a person stays on the list after the last day on which all parts held, that day included; null: for good. */
    keepDays: z
      .int('keepDays is a whole number')
      .min(1, 'keepDays is at least 1')
      .max(mostDays, `keepDays is ${mostDays} at most`)
      .nullable(),
  })
  .refine(({ when }) => when.some(({ comparison }) => comparison === 'at_least'), {
    message: 'no part asks for at least something, so everybody would be on the list',
  })
  .refine(({ when }) => new Set(when.map(({ metric, comparison, days }) => `${metric} ${comparison} ${days}`)).size === when.length, {
    message: 'two parts ask the same of the same days',
  });

const reserved = ['all', 'blocked'];

export const suppressionRules = z
  .array(rule)
  .max(mostRules, `there are ${mostRules} rules at most`)
  .refine((rules) => new Set(rules.map(({ id }) => id)).size === rules.length, { message: 'two rules have one id' })
  .refine((rules) => !rules.some(({ id }) => reserved.includes(id)), { message: `no rule can be called ${reserved.join(' or ')}` });

export type RulePart = z.infer<typeof part>;
export type SuppressionRule = z.infer<typeof rule>;

const kept = z.object({ at: z.iso.datetime(), rules: suppressionRules });

/** Rules from JSON, as a file or a page gives them; what is wrong is told in one sentence, with each problem in `details.problems`. */
export function parseRules(given: unknown, where: string): readonly SuppressionRule[] {
  const { success, data, error } = suppressionRules.safeParse(given);
  if (success) return data;
  const problems = error.issues.map(({ path, message }) => {
    const named = ruleAt(given, path[0]);
    return named === null ? message : `rule "${named}": ${message}`;
  });
  throw new AppError('bad_request', `${where} does not hold rules of suppression: ${problems[0]}.`, { details: { problems } });
}

function ruleAt(given: unknown, index: unknown): string | null {
  if (!Array.isArray(given) || typeof index !== 'number') return null;
  const rule: unknown = given[index];
  const id = typeof rule === 'object' && rule !== null && 'id' in rule ? rule.id : null;
  return typeof id === 'string' ? maskDigits(id.slice(0, 40)) : String(index + 1);
}

/** Keeps rules as the newest version, unless they are the ones in force. */
export function keepRules(workspaceDir: string, rules: readonly SuppressionRule[], now: Date): void {
  extendState(workspaceDir, 'suppression-rules', kept, (versions) => {
    const isSame = JSON.stringify(versions.at(-1)?.rules) === JSON.stringify(rules);
    return isSame ? [] : [{ at: now.toISOString(), rules: [...rules] }];
  });
}

/** The rules in force. Version 0 are the proposed ones, which nobody has kept or changed yet. */
export interface RulesInForce {
  readonly version: number;
  /** When they were kept, in UTC; null of the proposed ones. */
  readonly at: string | null;
  readonly rules: readonly SuppressionRule[];
}

const counts = (metric: PartMetric, comparison: RulePart['comparison'], number: number, days: number | null): RulePart => ({
  ...{ metric, comparison, number, days },
});

/** What is proposed to a workspace that has no rules of its own. */
export const proposedRules: readonly SuppressionRule[] = [
  {
    ...{ id: 'many_conversations', name: null, isOn: true, leavesOut: 'everything', keepDays: null },
    when: [counts('conversations', 'at_least', 8, 30), counts('orders', 'at_most', 0, 90)],
  },
  {
    ...{ id: 'bot_play', name: null, isOn: true, leavesOut: 'everything', keepDays: null },
    when: [counts('fast_replies', 'at_least', 20, 1), counts('orders', 'at_most', 0, 30)],
  },
  {
    ...{ id: 'unreachable', name: null, isOn: true, leavesOut: 'promotions', keepDays: 90 },
    when: [
      counts('attempted_messages', 'at_least', 3, 90),
      counts('delivered_messages', 'at_most', 0, 90),
      counts('inbound_messages', 'at_most', 0, 90),
    ],
  },
  {
    ...{ id: 'opted_out', name: null, isOn: true, leavesOut: 'promotions', keepDays: 1 },
    when: [counts('opted_out', 'at_least', 1, null)],
  },
  {
    ...{ id: 'no_consent', name: null, isOn: true, leavesOut: 'promotions', keepDays: 1 },
    when: [counts('promotions', 'at_least', 1, null), counts('consent', 'at_most', 0, null)],
  },
  {
    ...{ id: 'promotion_cap', name: null, isOn: true, leavesOut: 'promotions', keepDays: 1 },
    when: [counts('promotions', 'at_least', 4, 30)],
  },
];

/** The rules of a workspace as they were last kept. */
export function rulesInForce(workspaceDir: string): RulesInForce {
  const versions = readState(workspaceDir, 'suppression-rules', kept);
  const last = versions.at(-1);
  return last ? { version: versions.length, ...last } : { version: 0, at: null, rules: proposedRules };
}

/** Every set of rules that was kept, oldest first: version 1, 2 … */
export const ruleVersions = (workspaceDir: string): readonly RulesInForce[] =>
  readState(workspaceDir, 'suppression-rules', kept).map((version, index) => ({ version: index + 1, ...version }));

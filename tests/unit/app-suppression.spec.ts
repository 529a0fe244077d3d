import { expect, test } from '@playwright/test';
import fc from 'fast-check';
import { ruleProblems } from '../../app/ui/suppression/rule-problems';
import { partMetrics, type RulePart, type SuppressionRule, suppressionRules } from '../../db/suppression-rules';

const typed = (most: number) => fc.oneof(fc.integer({ min: -2, max: 3 }), fc.constantFrom(2.5, most, most + 1));
const isClaim = (metric: string): boolean => metric === 'opted_out' || metric === 'consent';
const part: fc.Arbitrary<RulePart> = fc
  .record({
    metric: fc.constantFrom(...partMetrics),
    comparison: fc.constantFrom('at_least' as const, 'at_most' as const),
    number: typed(1_000_000),
    days: fc.option(typed(3_650)),
  })
  .map((one) => (isClaim(one.metric) ? { ...one, days: null, number: one.comparison === 'at_least' ? 1 : 0 } : one));
const rule: fc.Arbitrary<SuppressionRule> = fc.record({
  ...{ id: fc.constant('rule_1'), isOn: fc.boolean(), leavesOut: fc.constantFrom('everything' as const, 'promotions' as const) },
  name: fc.constantFrom(null, 'Regla', 'Cliente 3005551', 'a'.repeat(60), 'a'.repeat(61)),
  when: fc.array(part, { minLength: 1, maxLength: 4 }),
  keepDays: fc.option(typed(3_650)),
});

test('the editor finds something wrong with a rule exactly where the rules are refused, for anything that can be typed', () => {
  const seen = new Set<string>();
  fc.assert(
    fc.property(rule, (one) => {
      for (const problem of ruleProblems(one)) seen.add(problem);
      return (ruleProblems(one).length === 0) === suppressionRules.safeParse([one]).success;
    }),
    { numRuns: 2_000, seed: 6 },
  );
  expect(seen.size).toBe(8);
});

import { expect } from '@playwright/test';
import { sql } from 'drizzle-orm';
import { ask } from '../../db/ask';
import type { Generations } from '../../db/warehouse';
import type { Row } from './planted-rows';

/** Of whom nothing is logged: how far the rate of the ninety days before may be from what was prevented, by chance of so many people (three times its usual size). */
const estimateTolerance = (people: number): number => 0.2 / Math.sqrt(people);

/**
 * The lists of the usual rules are the planted ones: people, conversations that would not have been, and Meta's fee of the bill run again (the simulator
 * keeps a bill of its own without the messages of each list); what blocking prevented is met by the estimate as far as chance allows.
 */
export async function sameAbusers(generations: Generations, planted: readonly Row[] | undefined): Promise<void> {
  const answer = async (parameters: Readonly<Record<string, readonly string[]>>) =>
    (await generations.use((generation) => ask(generation, 'suppressions', parameters))).answer;
  const [byRule, together] = [await answer({ by: ['rule'] }), await answer({})];
  const fees = await generations.use(({ warehouse }) =>
    warehouse.execute<{ readonly rule: string; readonly fee: number | null }>(
      sql`select coalesce(rule, 'all') as rule, sum(meta_fee)::double as fee from fact_suppression where also_on is null group by all`,
    ),
  );
  const found = new Map([...byRule.rows.map((row) => [String(row.rule), row] as const), ['all', together.totals as Row] as const]);
  const kinds = (planted ?? []).filter(({ kind }) => kind !== 'blocked');
  const told = (kind: unknown, row: Row | undefined, fee: unknown) => ({
    ...{ kind, people: Number(row?.people ?? row?.contacts ?? 0) },
    conversations: Number(row?.conversations_avoided ?? 0),
    fee: Number(Number(fee ?? 0).toFixed(4)),
  });
  expect(kinds).toHaveLength(7);
  expect(kinds.map(({ kind }) => told(kind, found.get(String(kind)), fees.find(({ rule }) => rule === kind)?.fee))).toEqual(
    kinds.map((row) => told(row.kind, row, row.meta_fee_avoided_usd)),
  );
  expect(kinds.every(({ people }) => Number(people) > 1)).toBe(true);
  const blocked = planted?.find(({ kind }) => kind === 'blocked');
  const prevented = Number(blocked?.conversations_avoided);
  expect(Number(found.get('blocked')?.contacts)).toBe(Number(blocked?.people));
  expect(Math.abs(Number(found.get('blocked')?.conversations_avoided) / prevented - 1)).toBeLessThan(
    estimateTolerance(Number(blocked?.people)),
  );
}

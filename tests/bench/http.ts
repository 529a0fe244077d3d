import type { WorkspaceFacts } from '../../app/server/workspace-facts';
import { AppError } from '../../db/errors';
import { serve } from '../e2e/serve';
import { allAnswered, askedAtOnce, percentile } from './http-clients';
import { newPaths, overviewPaths } from './http-questions';
import { measure } from './measure';

/** A step with its seconds, how many answers it is of, and what it must reach. */
type Say = (step: string, seconds: number, count?: number | null, peakMb?: number | null, ratio?: string) => void;

const clients = 20;
const turns = 3;

const held = (milliseconds: number, limit: number): string => `${milliseconds <= limit ? 'within' : 'OVER'} ${limit} ms`;

/** The built server over a workspace of a data folder: the overview cold and warm, twenty clients at once, and the yardstick without rollups. */
export async function benchmarkHttp(data: string, name: string, say: Say): Promise<void> {
  const variables = { VENTANA_DATA: data };
  const facts = await factsOf(variables, name);
  const cold: number[] = [];
  const page: number[] = [];
  const warm: number[] = [];
  for (let turn = 0; turn < turns; turn += 1) {
    const paths = overviewPaths(facts);
    const { address, stop } = await serve(variables);
    cold.push(await allAnswered(paths.map((path) => address + path)));
    for (let again = 0; again < turns; again += 1) warm.push(await allAnswered(paths.map((path) => address + path)));
    await stop();
    const other = await serve(variables);
    page.push(await allAnswered([`${other.address}/${name}`]));
    await other.stop();
  }
  say('overview: all its answers, first in a new server', Math.min(...cold) / 1000, null, null, held(Math.min(...cold), 600));
  say('overview: the whole page, first in a new server', Math.min(...page) / 1000, null, null, held(Math.min(...page), 600));
  say('overview: all its answers, asked before', Math.min(...warm) / 1000, null, null, held(Math.min(...warm), 150));
  await manyClients(variables, facts, say);
  const { raw, rollup } = JSON.parse((await measure('tests/bench/raw-question.ts', [name, data])).output);
  if (raw.conversations !== rollup.conversations)
    throw new AppError('failed', `Rollups hold ${rollup.conversations} conversations, the facts ${raw.conversations}.`);
  say('conversations by month and origin', rollup.milliseconds / 1000);
  say(
    'yardstick: the same of raw facts without rollups',
    raw.milliseconds / 1000,
    raw.conversations,
    null,
    `${Math.round(raw.milliseconds / rollup.milliseconds)} × the rollups`,
  );
}

async function factsOf(variables: Readonly<Record<string, string>>, name: string): Promise<WorkspaceFacts> {
  const { address, stop } = await serve(variables);
  const answer = await fetch(`${address}/api/${name}/facts`);
  const facts = (await answer.json()) as WorkspaceFacts;
  await stop();
  if (!answer.ok || facts.firstDay === null) throw new AppError('failed', `The workspace ${name} holds nothing to ask for.`);
  return facts;
}

async function manyClients(variables: Readonly<Record<string, string>>, facts: WorkspaceFacts, say: Say): Promise<void> {
  const { address, stop } = await serve(variables);
  const answersOf = (paths: readonly string[]) =>
    askedAtOnce(
      clients,
      paths.map((path) => address + path),
    );
  const known = newPaths(facts, 1_000);
  const [first, ...others] = Array.from({ length: turns + 1 }, (_, turn) => known.slice(turn * 250, (turn + 1) * 250));
  await answersOf(first ?? []);
  const fresh: number[] = [];
  for (const paths of others) fresh.push(percentile(await answersOf(paths), 0.95));
  const again: number[] = [];
  for (const paths of others) again.push(percentile(await answersOf(paths), 0.95));
  await stop();
  say(`${clients} clients at once, new questions: p95`, Math.min(...fresh) / 1000, null, null, held(Math.min(...fresh), 500));
  say(`${clients} clients at once, asked before: p95`, Math.min(...again) / 1000, null, null, held(Math.min(...again), 100));
}

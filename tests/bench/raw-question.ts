import { sql } from 'drizzle-orm';
import { ask } from '../../db/ask';
import { currentGeneration, generationPath } from '../../db/generation';
import { connect, openReadOnly } from '../../db/warehouse';
import { workspacePaths } from '../../db/workspace';

/**
 * Yardstick: conversations and their cost by month and origin, as the API asks it of the rollups and asked of the single conversations.
 * Prints the milliseconds of both, the best of seven, and the conversations that each found.
 */
const [name = '', data = ''] = process.argv.slice(2);
const { folder } = workspacePaths(name, data);
const id = currentGeneration(folder) ?? 0;
const duckdb = await openReadOnly(generationPath(folder, id));
/** Unlike an open generation of the server it remembers nothing. */
const generation = {
  id,
  stamp: String(id),
  file: generationPath(folder, id),
  warehouse: connect(duckdb),
  stream: () => {
    throw new Error('nothing streams here');
  },
};
const parameters = { by: ['month,origin'], fields: ['conversations,charged,cost'] };
const raw = sql`select strftime(local_day, '%Y-%m') as month, origin, count(*) as conversations, count(*) filter (where is_charged) as charged,
  sum(cost) filter (where not is_pro_forma) as cost
  from fact_conversation where basis = 'derived' group by all order by all`;

async function best<Result>(work: () => Promise<Result>): Promise<{ readonly milliseconds: number; readonly result: Result }> {
  let milliseconds = Number.POSITIVE_INFINITY;
  let result = await work();
  for (let turn = 0; turn < 7; turn += 1) {
    const started = performance.now();
    result = await work();
    milliseconds = Math.min(milliseconds, performance.now() - started);
  }
  return { milliseconds, result };
}

const asked = await best(() => ask(generation, 'conversations', parameters));
const counted = await best(() => generation.warehouse.select({ conversations: sql<number>`conversations` }).from(sql`(${raw}) as raw`));
process.stdout.write(
  JSON.stringify({
    rollup: { milliseconds: asked.milliseconds, conversations: asked.result.answer.totals.conversations },
    raw: {
      milliseconds: counted.milliseconds,
      conversations: counted.result.reduce((sum, { conversations }) => sum + Number(conversations), 0),
    },
  }),
);
duckdb.closeSync();

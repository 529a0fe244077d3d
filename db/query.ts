import { answerText } from './answer-text';
import { ask, familyOf } from './ask';
import { runCommand } from './command';
import { AppError } from './errors';
import { families } from './families';
import { parseFlags } from './flags';
import { Generations } from './warehouse';
import { existingWorkspace } from './workspace';

const usage = `
Usage: npm run query -- WORKSPACE METRIC [--from DAY] [--to DAY] [--by A,B] [--fields A,B] [--DIMENSION VALUE]… [--json]

Prints one metric of the workspace's current generation. Days are local days of the workspace; from is included, to is excluded.
Every dimension is a filter too and can be repeated: --country CO --country MX. --line takes a number or a phone number id.

${families.map(({ metric, dimensions, fields }) => `${metric}\n  by      ${dimensions.join(', ')}\n  fields  ${fields.join(', ')}`).join('\n')}
`;

const usageLine = usage.trim().split('\n')[0] ?? '';

await runCommand(usage, async (args) => {
  const { positionals, parameters, isJson } = parseFlags(args, usage);
  const [name, metric, ...others] = positionals;
  if (name === undefined || metric === undefined) throw new AppError('usage', `A workspace and a metric are needed. ${usageLine}`);
  const generations = new Generations(existingWorkspace(name));
  familyOf(metric);
  if (others.length) throw new AppError('usage', `"${others[0]}" stands alone: write filters as --country CO. ${usageLine}`);
  try {
    const { answer, milliseconds } = await generations.use(async (generation) => {
      const began = performance.now();
      const asked = await ask(generation, metric, parameters);
      return { answer: asked.answer, milliseconds: Math.round((performance.now() - began) * 10) / 10 };
    });
    process.stdout.write(isJson ? `${JSON.stringify({ ...answer, milliseconds })}\n` : `${answerText(answer)}\n${milliseconds} ms\n`);
    return 0;
  } finally {
    await generations.close();
  }
});

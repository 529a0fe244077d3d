import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { measure } from './measure';

type Say = (step: string, seconds: number, count?: number | null, peakMb?: number | null, ratio?: string) => void;

/** What is asked, and within how many seconds it is to be answered, at ten million messages. */
const asked = [
  { name: 'prices', within: 1, scenario: { growth: 0.2, rates: { business_initiated: 0.1, user_initiated: 0.1 } } },
  { name: 'behaviour', within: 6, scenario: { promotionsInside: 0.5 } },
];

/** What-ifs over a generation, as the command counts them and with the start of its process, beside the billing pass over the same messages. */
export async function benchmarkWhatIfs(data: string, name: string, passSeconds: number, say: Say): Promise<void> {
  for (const { name: what, within, scenario } of asked) {
    const file = join(data, 'scenario.json');
    writeFileSync(file, JSON.stringify(scenario));
    const run = await measure('ingest/what-if/run.ts', [name, '--scenario', file, '--json'], { VENTANA_DATA: data });
    const { seconds, changedMessages } = JSON.parse(run.output);
    const held = `${seconds <= within ? 'within' : 'OVER'} ${within} s, ${(seconds / passSeconds).toFixed(2)} × the billing pass`;
    say(`what-if on ${what}, ${changedMessages} messages changed`, seconds, null, run.peakMb, held);
    say('  with the start of the command', run.seconds);
  }
}

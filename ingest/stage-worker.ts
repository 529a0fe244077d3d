import { asAppError } from '../db/command';
import type { FromChild, ToChild } from './stage-children';
import { stageHere } from './stage-here';
import type { StageJob, Stager } from './stage-job';

/** A process that stages parts for the one that started it, and ends with it. */
let stager: Promise<Stager> | null = null;

process.on('disconnect', () => process.exit());
process.on('message', (message: ToChild) => {
  if ('open' in message) stager = stageHere(message.open.hashKey, message.open.temporaryFolder);
  else stage(message.job).then(answer, (thrown) => answer({ error: plain(asAppError(thrown)) }));
});

async function stage(job: StageJob): Promise<FromChild> {
  if (!stager) throw new Error('a job came before the key');
  let bytes = 0;
  const onBytes = (count: number): void => {
    bytes += count;
    if (bytes < toldBytes) return;
    answer({ bytes });
    bytes = 0;
  };
  return { staged: await (await stager).stage(job, onBytes) };
}

/** Bytes of progress worth a message. */
const toldBytes = 1 << 20;

function answer(message: FromChild): void {
  if (process.connected) process.send?.(message);
}

const plain = ({ code, message }: ReturnType<typeof asAppError>) => ({ code, message });

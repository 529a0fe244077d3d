import type { ChildProcess } from 'node:child_process';
import { setTimeout as wait } from 'node:timers/promises';

/** A process that began what it is to be killed in at `beganAt`, by the clock of `performance.now()`. */
export type Begun = {
  readonly child: ChildProcess;
  readonly ending: Promise<{ readonly signal: NodeJS.Signals | null }>;
  readonly beganAt: number;
};

/**
 * Kills a process (-9) after a share of the milliseconds that it takes, and gives how many those are. One that ended before its moment tells how fast
 * the machine has become: another is begun and killed on that scale.
 */
export async function killed(share: number, spanMs: number, begin: (attempt: number) => Promise<Begun>): Promise<number> {
  let span = spanMs;
  for (let attempt = 0; attempt < 20; attempt++) {
    const { child, ending, beganAt } = await begin(attempt);
    let took = span;
    const ended = ending.finally(() => {
      took = performance.now() - beganAt;
    });
    await wait(share * span);
    child.kill('SIGKILL');
    if ((await ended).signal === 'SIGKILL') return span;
    span = Math.min(span, took);
  }
  throw new Error(`It ended by itself 20 times before ${Math.round(share * span)} ms had passed.`);
}

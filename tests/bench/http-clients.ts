import { Agent, get } from 'node:http';

/** Milliseconds from asking to the last byte of the answer; an answer that is no 200 ends the benchmark. */
export function timedGet(address: string, agent: Agent): Promise<number> {
  return new Promise((resolve, reject) => {
    const started = performance.now();
    get(address, { agent, headers: { 'Accept-Encoding': 'gzip' } }, (response) => {
      response.resume();
      response.once('error', reject);
      response.once('end', () => {
        if (response.statusCode === 200) resolve(performance.now() - started);
        else reject(new Error(`${address} was answered with ${response.statusCode}`));
      });
    }).once('error', reject);
  });
}

/** Milliseconds of each answer when so many clients ask at once, each its next question as soon as it has the answer to the last. */
export async function askedAtOnce(clients: number, addresses: readonly string[]): Promise<readonly number[]> {
  const agent = new Agent({ keepAlive: true, maxSockets: clients });
  const waiting = [...addresses];
  const taken: number[] = [];
  const client = async (): Promise<void> => {
    for (let address = waiting.shift(); address !== undefined; address = waiting.shift()) taken.push(await timedGet(address, agent));
  };
  await Promise.all(Array.from({ length: clients }, client));
  agent.destroy();
  return taken;
}

/** Milliseconds until all of these are answered, asked at once as a page does. */
export async function allAnswered(addresses: readonly string[]): Promise<number> {
  const agent = new Agent({ keepAlive: true });
  const started = performance.now();
  await Promise.all(addresses.map((address) => timedGet(address, agent)));
  agent.destroy();
  return performance.now() - started;
}

/** The value below which such a part of all values lies. */
export function percentile(values: readonly number[], part: number): number {
  const sorted = [...values].sort((one, other) => one - other);
  return sorted[Math.max(0, Math.ceil(sorted.length * part) - 1)] ?? Number.NaN;
}

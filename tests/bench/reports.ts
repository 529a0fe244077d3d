import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { AppError } from '../../db/errors';
import { serve } from '../e2e/serve';
import { measure } from './measure';
import type { Say } from './recorder';

const limits = { pdf: 15, pptx: 5, xlsx: 5 } as const;
const reports = 50;
const words =
  'A note that a consultant wrote, of about the length that such notes have when somebody explains a month to a client. '.repeat(16);
const after = ['summary', 'conversations', 'pricing', 'promotions', 'carts', 'lines', 'suppression', 'data_quality'];
const definition = {
  ...{ from: '2022-01-01', to: '2023-01-01', language: 'es' },
  notes: after.map((section) => ({ after: section, text: `## Note\n\n${words}\n\n${words}\n\n${words}` })),
};

/** A report of a year with all sections and a note to each (24 pages): what each format takes, and the server's memory over fifty of them. */
export async function benchmarkReports(data: string, name: string, say: Say): Promise<void> {
  const folder = mkdtempSync(join(tmpdir(), 'ventana-bench-reports-'));
  try {
    const file = join(folder, 'definition.json');
    writeFileSync(file, JSON.stringify(definition));
    for (const [format, limit] of Object.entries(limits)) {
      const args = [name, '--definition', file, '--format', format, '--out', folder, '--json'];
      const { seconds, peakMb } = await measure('app/report/run.ts', args, { VENTANA_DATA: data });
      say(`report of 20 pages as ${format}`, seconds, null, peakMb, `${seconds <= limit ? 'within' : 'OVER'} ${limit} s`);
    }
    await memoryOverReports(data, name, say);
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

/** Each report is looked at, which the server computes itself, and written, which a child of it does; what is told is the server's own memory. */
async function memoryOverReports(data: string, name: string, say: Say): Promise<void> {
  const { address, pid, stop } = await serve({ VENTANA_DATA: data });
  const sent = async (path: string, body?: unknown) => {
    const headers = { 'Content-Type': 'application/json', Origin: address };
    const answer = await fetch(
      `${address}/api/${name}/${path}`,
      body === undefined ? {} : { method: 'POST', headers, body: JSON.stringify(body) },
    );
    if (!answer.ok) throw new AppError('failed', `${path} was answered with ${answer.status}: ${(await answer.text()).slice(0, 300)}`);
    return (await answer.json()) as { readonly id: string; readonly state?: string };
  };
  const resident: number[] = [];
  const began = performance.now();
  for (let turn = 0; turn < reports; turn += 1) {
    const one = { ...definition, title: `Report ${turn}` };
    await sent('reports/preview', one);
    const { id } = await sent('reports/jobs', { definition: one, formats: ['html'], freeze: false });
    while ((await sent(`jobs/${id}`)).state === 'running') await new Promise((done) => setTimeout(done, 200));
    resident.push(residentMb(pid));
  }
  const seconds = (performance.now() - began) / 1000;
  await stop();
  const median = (values: readonly number[]): number => [...values].sort((one, other) => one - other)[Math.floor(values.length / 2)] ?? 0;
  const [first, last] = [median(resident.slice(0, 10)), median(resident.slice(-10))];
  say(`server over ${reports} reports`, seconds, reports, Math.max(...resident), `${first} MB in the first 10, ${last} MB in the last 10`);
}

const residentMb = (pid: number): number =>
  Math.round(Number(/^VmRSS:\s+(\d+)/m.exec(readFileSync(`/proc/${pid}/status`, 'utf8'))?.[1] ?? 0) / 1024);

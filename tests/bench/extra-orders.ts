import { createWriteStream } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { randomStream } from '../../ingest/sample/random';

const firstDay = Date.UTC(2021, 0, 2);
const days = 728;

/** Writes so many more orders of the people on the sample's campaign lists, at any time of its two years, as a table of a shop. */
export async function writeExtraOrders(logs: string, orders: number): Promise<void> {
  const list = await readFile(join(logs, 'campaigns', 'campaign_list.csv'), 'utf8');
  const phones = [...new Set(list.split('\n').flatMap((line, index) => (index > 0 && line ? (line.split(',')[0] ?? []) : [])))];
  const random = randomStream(99);
  function* rows(): Generator<string> {
    yield 'order,date,total,currency,phone\n';
    for (let order = 0; order < orders; order += 1) {
      const at = new Date(firstDay + Math.floor(random.next() * days * 86_400) * 1000).toISOString();
      yield `extra-${order},${at},${(5 + random.next() * 95).toFixed(2)},USD,${random.pick(phones)}\n`;
    }
  }
  await pipeline(Readable.from(rows()), createWriteStream(join(logs, 'extra-orders.csv')));
}

import { monthName } from './calendar';
import { campaigns } from './campaigns';
import { channels, lines } from './company';
import type { Files } from './files';
import { dialledPhone } from './phones';
import { itemAt } from './random';
import type { Tally } from './tally';
import type { Outbound } from './timeline';
import { requestRow } from './wire';
import type { World } from './world';

/** The log of what was sent and what the API answered. */
export type RequestLog = { readonly write: (item: Outbound, month: number) => void };

/** Request logs of each line and month; a few rows stand twice. */
export function requestLog({ people, random, total }: World, files: Files, tally: Tally): RequestLog {
  const twiceChance = Math.max(0.002, 10 / total);
  return {
    write(item, month) {
      const { line, api } = itemAt(channels, item.channel);
      const { key, number } = itemAt(lines, line);
      const path = `outbound/${api === 'onprem' ? `${key}_${number.slice(1)}` : key}_${monthName(month)}.jsonl`;
      const callback = campaigns[item.campaign]?.name ?? '';
      const row = requestRow(item, people.waId(item.contact), dialledPhone(people, item.contact, random), callback);
      const isTwice = random.chance(twiceChance);
      files.append(path, isTwice ? row + row : row);
      tally.add('outbound_request_log', path, isTwice ? 2 : 1, isTwice ? 1 : 0, 0);
    },
  };
}

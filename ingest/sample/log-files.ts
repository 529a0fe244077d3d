import type { Wrapping } from './bodies';
import { dayName, monthOfDay } from './calendar';
import { channels, lines } from './company';
import { itemAt, mix } from './random';

/** Where and how the bodies of a channel that arrive on a day are written down. */
export type LogFile = {
  readonly path: string;
  readonly kind: 'meta_cloud_webhook' | 'onprem_webhook';
  readonly wrapping: Wrapping;
  readonly display: string;
};

/** One file a line and month; some are compressed, in some the company's server put an object around each body. */
export function logFile(seed: number, channel: number, day: number): LogFile {
  const { api, line } = itemAt(channels, channel);
  const { key, number, displays } = itemAt(lines, line);
  const month = monthOfDay(day);
  const name = `${dayName(day).slice(0, 7)}.jsonl${mix(seed, channel, month, 6) % 6 === 0 ? '.gz' : ''}`;
  const draw = mix(seed, channel, month, 5) % 10;
  return {
    path: api === 'cloud' ? `webhooks/${key}_${name}` : `onprem/${key}_${number.slice(1)}_${name}`,
    kind: api === 'cloud' ? 'meta_cloud_webhook' : 'onprem_webhook',
    wrapping: draw < 7 ? 'none' : draw < 9 ? 'object' : 'text',
    display: itemAt(displays, month % displays.length),
  };
}

/** File of bodies that the platform delivered again to another server, all cloud lines together. */
export const redeliveryPath = (day: number): string => `webhooks/redelivered_${dayName(day).slice(0, 7)}.jsonl`;

import { createHash } from 'node:crypto';
import type { GenerationManifest } from '../../db/generation';
import type { Origin, ReportNumber, ReportSection } from './document';
import { numbersOf } from './numbers-of';

/** What a generation was built from, as far as a report names it. */
export type BuiltFrom = Pick<GenerationManifest, 'id' | 'settings' | 'codeVersion' | 'convertedFrom'>;

/** Where the numbers of these sections come from, with the hash that changes when any of it does; the language does not change it. */
export function originOf(sections: readonly ReportSection[], manifest: BuiltFrom, computedAt: string): Origin {
  const numbers = numbersOf({ sections }).map(({ number }) => [shownDigits(number), number.unit, number.currency]);
  const [generation, settings, code] = [manifest.id, shortHash(manifest.settings), manifest.codeVersion];
  return { generation, settings, code, hash: hashOf({ generation, settings, code, numbers }), computedAt };
}

/** A number as far as it is printed, whatever the language: sums of many parts end otherwise in their sixteenth digit each time. */
function shownDigits({ value, unit, divisor, digits }: ReportNumber): string | null {
  if (value === null) return null;
  const isPercent = unit === 'percent' || unit === 'change';
  const text = ((value / divisor) * (isPercent ? 100 : 1)).toFixed(digits);
  return Number(text) === 0 ? '0' : text;
}

const shortHash = (value: unknown): string => hashOf(value).slice(0, 16);
const hashOf = (value: unknown): string =>
  createHash('sha256')
    .update(JSON.stringify(value) ?? '')
    .digest('hex');

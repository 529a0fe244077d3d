import { createHash } from 'node:crypto';
import type { GenerationManifest } from '../../db/generation';
import type { Origin, ReportSection } from './document';
import { numbersOf } from './numbers-of';

/** What a generation was built from, as far as a report names it. */
export type BuiltFrom = Pick<GenerationManifest, 'id' | 'settings' | 'codeVersion'>;

/** Where the numbers of these sections come from, with the hash that changes when any of it does; the language does not change it. */
export function originOf(sections: readonly ReportSection[], manifest: BuiltFrom, computedAt: string): Origin {
  const numbers = numbersOf({ sections }).map(({ number: { value, unit, currency } }) => [value, unit, currency]);
  const [generation, settings, code] = [manifest.id, shortHash(manifest.settings), manifest.codeVersion];
  return { generation, settings, code, hash: hashOf({ generation, settings, code, numbers }), computedAt };
}

const shortHash = (value: unknown): string => hashOf(value).slice(0, 16);
const hashOf = (value: unknown): string =>
  createHash('sha256')
    .update(JSON.stringify(value) ?? '')
    .digest('hex');

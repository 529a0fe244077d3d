import { AppError } from '../db/errors';
import type { Kind } from '../db/kinds';
import { sources } from './source/registry';
import type { Mapping } from './source/source';

/** `--map a=b,c=d`, given once or often: how the columns, numbers and dates of tables are to be read. */
export function parseMappings(texts: readonly string[]): Readonly<Record<string, string>> {
  const pairs = texts.flatMap((text) => text.split(',')).map((pair) => pair.split('='));
  return Object.fromEntries(
    pairs.map(([name = '', value = '', ...more]) => {
      if (!name.trim() || !value.trim() || more.length > 0) {
        throw new AppError('usage', `--map ${[name, value, ...more].join('=')} names nothing: write it as --map decimal=comma.`);
      }
      return [name.trim(), value.trim()];
    }),
  );
}

/** What is said of one kind's files: by the settings, and before them by the call. */
export const mappingOf = (
  kind: Kind,
  { maps, mappings }: { readonly maps?: Mapping; readonly mappings?: { readonly [Name in Kind]?: Mapping | undefined } },
): Mapping => ({
  ...mappings?.[kind],
  ...maps,
});

/** Refuses names that mean nothing to any kind of file; `where` is what told them. */
export function refuseUnknown(maps: Mapping, where: '--map' | 'mappings' = '--map'): void {
  const known = ['decimal', 'dates', ...new Set(Object.values(sources).flatMap(({ mapNames }) => mapNames ?? []))];
  const wrong = Object.keys(maps).find((name) => !known.includes(name));
  if (wrong !== undefined) throw new AppError('usage', `${where} ${wrong}=… is not known; the names are ${known.join(', ')}.`);
}

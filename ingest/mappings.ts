import { AppError } from '../db/errors';

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

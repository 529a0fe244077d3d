import { expect } from '@playwright/test';

/** A row of an answer or of the truth. */
export type Row = Readonly<Record<string, unknown>>;

const keyOf = (row: Row, keys: readonly string[]): string => keys.map((key) => row[key] ?? '').join(' ');
/** Rows in which anything is billed. */
export const withUnits = (rows: readonly Row[]): readonly Row[] => rows.filter((row) => Number(row.units) > 0);

/** Both sides hold the same keys, and each planted field equals the asked one to `digits` decimals; a missing row is all zeros. */
export function same(
  got: readonly Row[],
  planted: readonly Row[] | undefined,
  keys: readonly string[],
  fields: Readonly<Record<string, string>>,
  digits = 0,
) {
  const table = (rows: readonly Row[], names: readonly string[]) =>
    Object.fromEntries(
      rows
        .map((row) => [keyOf(row, keys), names.map((name) => Number(Number(row[name] ?? 0).toFixed(digits))).join(' ')] as const)
        .filter(([, values]) => /[1-9]/.test(values)),
    );
  expect(planted?.length).toBeGreaterThan(0);
  expect(table(got, Object.values(fields))).toEqual(table(planted ?? [], Object.keys(fields)));
}

/** Rows added up over their other columns. */
export function summed(rows: readonly Row[] | undefined, keys: readonly string[], fields: readonly string[]): readonly Row[] {
  const sums = new Map<string, Record<string, unknown>>();
  for (const row of rows ?? []) {
    const sum = sums.get(keyOf(row, keys)) ?? Object.fromEntries(keys.map((key) => [key, row[key]]));
    for (const field of fields) sum[field] = Number(sum[field] ?? 0) + Number(row[field] ?? 0);
    sums.set(keyOf(row, keys), sum);
  }
  return [...sums.values()];
}

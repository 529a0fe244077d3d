import { and, or, type SQL, sql } from 'drizzle-orm';
import { valueProblem } from './dimension-values';
import { AppError } from './errors';
import type { RowChoice } from './explain-reference';
import type { Expression } from './facts';
import { maskDigits } from './mask';
import { isPeriod, periods } from './periods';

/** True for the rows chosen, where each dimension stands in an expression of its own; unlike a filter it can ask for no value. */
export function isChosen(row: RowChoice, expressionOf: (dimension: string) => Expression): SQL | undefined {
  return and(
    ...Object.entries(row).map(([name, values]) => {
      const expression = expressionOf(name);
      return or(
        ...values.map((value) => (value === null ? sql`${expression} is null` : sql`${expression} = ${databaseValue(name, value)}`)),
      );
    }),
  );
}

/** Whether the choice can only be one row of an answer cut like this. */
export const isOneRow = (row: RowChoice, by: readonly string[]): boolean => by.every((name) => row[name]?.length === 1);

/** Refuses a choice of rows that the answer cannot have. */
export function checkRow(row: RowChoice, by: readonly string[]): void {
  for (const [name, values] of Object.entries(row)) {
    if (!by.includes(name)) {
      throw refused(`"${short(name)}" is not a dimension of these rows; they are cut by ${by.join(', ') || 'none: give by'}.`);
    }
    for (const value of values) {
      const problem = value === null ? null : valueProblem(name, value);
      if (problem) throw refused(`"${short(value ?? '')}" is not a value of ${name}: ${problem}.`);
    }
  }
}

function databaseValue(name: string, value: string): SQL {
  const read = isPeriod(name) ? periods[name].read(value) : sql`${value}`;
  if (!read) throw refused(`"${short(value)}" is not a ${name}.`);
  return read;
}

const short = (value: string): string => maskDigits(value.slice(0, 80));
const refused = (message: string): AppError => new AppError('bad_request', message);

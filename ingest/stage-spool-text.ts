import { AppError } from '../db/errors';

/** Stands for null in spooled text; no value can hold it, since control characters become spaces. */
export const spooledNull = '\u0001';

/** A value that its column cannot hold; the record that brought it becomes a reject. */
export class UnstageableValue extends RangeError {
  constructor(readonly column: string) {
    super(`value outside of what ${column} can hold`);
  }
}

type Write = (value: never, column: string) => string;
type Row = Readonly<Record<string, unknown>>;

/** Gives the function that writes a row as one line of tab-separated text, its columns in the order of the list. */
export function spoolText(table: string, columns: Readonly<Record<string, string>>): (row: Row) => string {
  const fields = Object.entries(columns).map(([name, type], index) => ({ name, separator: index === 0 ? '' : '\t', write: writerOf(type) }));
  return (row) => {
    let line = '';
    for (const { name, separator, write } of fields) {
      const value = row[name];
      line += separator;
      line += value === null || value === undefined ? spooledNull : write(value as never, `${table}.${name}`);
    }
    return `${line}\n`;
  };
}

function writerOf(type: string): Write {
  const write = type.startsWith('DECIMAL') ? decimal(type) : writers[type];
  if (!write) throw new AppError('failed', `No column of type ${type} can be staged.`);
  return write;
}

const writers: Readonly<Record<string, Write>> = {
  BIGINT: (value: bigint) => `${value}`,
  BOOLEAN: (value: boolean) => (value ? 't' : 'f'),
  VARCHAR: (value: string) => (unclean.test(value) ? value.replace(uncleanRuns, ' ') : value),
  INTEGER: whole(2_147_483_647),
  TIMESTAMP: whole(253_402_300_799),
  DATE: (value: string, column: string) => (isDay(value) ? value : refuse(column)),
};

/** Tabs and line ends would break the text; other control characters have no business in a staged value. */
const unclean = /[\u0000-\u001f\u007f]/;
const uncleanRuns = /[\u0000-\u001f\u007f]+/g;

function whole(largest: number): Write {
  return (value: number, column: string) => (Number.isInteger(value) && value <= largest && value >= -largest ? `${value}` : refuse(column));
}

function decimal(type: string): Write {
  const [width = 18, scale = 0] = [...type.matchAll(/\d+/g)].map(Number);
  const form = new RegExp(`^[+-]?0*\\d{1,${width - scale}}(\\.\\d*)?$`);
  return (value: number | string, column: string) => {
    const text = typeof value === 'number' ? plainDecimal(value, scale) : value;
    return form.test(text) ? text : refuse(column);
  };
}

const plainDecimal = (value: number, scale: number): string => {
  const text = `${value}`;
  return text.includes('e') ? value.toFixed(scale) : text;
};

const isDay = (value: string): boolean => {
  const time = Date.parse(`${value}T00:00:00Z`);
  return /^\d{4}-\d\d-\d\d$/.test(value) && !Number.isNaN(time) && new Date(time).toISOString().startsWith(value);
};

function refuse(column: string): never {
  throw new UnstageableValue(column);
}

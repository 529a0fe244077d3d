import { AppError } from '../db/errors';
import type { TextBuffer } from './stage-text';

/** Stands for null in spooled text; no value can hold it, since control characters become spaces. */
export const spooledNull = '\u0001';
const nullByte = 1;

/** A value that its column cannot hold; the record that brought it becomes a reject. */
export class UnstageableValue extends RangeError {
  constructor(readonly column: string) {
    super(`value outside of what ${column} can hold`);
  }
}

/** Writes a value and says whether its column can hold it. */
type Write = (text: TextBuffer, value: never) => boolean;
type Row = Readonly<Record<string, unknown>>;

/** Gives the function that appends a row as one line, its columns in the order of the list. */
export function rowWriter(table: string, columns: Readonly<Record<string, string>>): (text: TextBuffer, row: Row) => void {
  const fields = Object.entries(columns).map(([name, type]) => ({ name, write: writerOf(type) }));
  return (text, row) => {
    for (let index = 0; index < fields.length; index++) {
      const field = fields[index];
      const value = row[field?.name ?? ''];
      if (value === null || value === undefined) text.byte(nullByte);
      else if (!field?.write(text, value as never)) throw new UnstageableValue(`${table}.${field?.name}`);
      text.endValue();
    }
    text.endRow();
  };
}

function writerOf(type: string): Write {
  const write = type.startsWith('DECIMAL') ? decimal(type) : writers[type];
  if (!write) throw new AppError('failed', `No column of type ${type} can be staged.`);
  return write;
}

const [isTrue, isFalse] = [116, 102];

const writers: Readonly<Record<string, Write>> = {
  BIGINT: (text, value: bigint) => ascii(text, `${value}`),
  BOOLEAN: (text, value: boolean) => {
    text.byte(value ? isTrue : isFalse);
    return true;
  },
  VARCHAR: (text, value: string) => text.text(value),
  INTEGER: whole(2_147_483_647),
  TIMESTAMP: whole(253_402_300_799),
  DATE: (text, value: string) => isDay(value) && ascii(text, value),
};

function whole(largest: number): Write {
  return (text, value: number) => Number.isInteger(value) && value <= largest && value >= -largest && ascii(text, `${value}`);
}

function decimal(type: string): Write {
  const [width = 18, scale = 0] = [...type.matchAll(/\d+/g)].map(Number);
  const form = new RegExp(`^[+-]?0*\\d{1,${width - scale}}(\\.\\d*)?$`);
  return (text, value: number | string) => {
    const written = typeof value === 'number' ? plainDecimal(value, scale) : value;
    return written.length < 100 && form.test(written) && ascii(text, written);
  };
}

const plainDecimal = (value: number, scale: number): string => {
  const text = `${value}`;
  return text.includes('e') ? value.toFixed(scale) : text;
};

function isDay(value: string): boolean {
  const time = Date.parse(`${value}T00:00:00Z`);
  return /^\d{4}-\d\d-\d\d$/.test(value) && !Number.isNaN(time) && new Date(time).toISOString().startsWith(value);
}

function ascii(text: TextBuffer, value: string): true {
  text.ascii(value);
  return true;
}

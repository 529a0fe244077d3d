/** A value in Thrift's compact protocol, in which Parquet tells its structure: its type there and its bytes. */
export type ThriftValue = { readonly type: number; readonly bytes: readonly number[] };

/** A number that Parquet declares as i32 or as an enumeration; whole and from 0 to 2^53. */
export const i32 = (value: number): ThriftValue => ({ type: 5, bytes: variableLength(2 * value) });

/** As `i32`, where Parquet declares i64. */
export const i64 = (value: number): ThriftValue => ({ type: 6, bytes: variableLength(2 * value) });

export function text(value: string): ThriftValue {
  const bytes = Buffer.from(value, 'utf8');
  return { type: 8, bytes: [...variableLength(bytes.length), ...bytes] };
}

/** A list of at least one value, all of one type. */
export function list(items: readonly ThriftValue[]): ThriftValue {
  const type = items[0]?.type ?? 0;
  const head = items.length < 15 ? [(items.length << 4) | type] : [0xf0 | type, ...variableLength(items.length)];
  return { type: 9, bytes: [...head, ...items.flatMap(({ bytes }) => bytes)] };
}

/** A struct by the numbers of its fields, ascending and less than 16 apart. */
export function struct(fields: Readonly<Record<number, ThriftValue>>): ThriftValue {
  let last = 0;
  const bytes = Object.entries(fields).flatMap(([number, field]) => {
    const head = ((Number(number) - last) << 4) | field.type;
    last = Number(number);
    return [head, ...field.bytes];
  });
  return { type: 12, bytes: [...bytes, 0] };
}

function variableLength(value: number): readonly number[] {
  const bytes: number[] = [];
  let rest = value;
  for (; rest >= 128; rest = Math.floor(rest / 128)) bytes.push((rest % 128) | 128);
  return [...bytes, rest];
}

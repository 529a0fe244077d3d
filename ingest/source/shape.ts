const mostKeys = 24;
const plainKey = /^[A-Za-z_$][\w $.:-]{0,39}$/;

/** Keys and types of a record, such as `{object:string,entry:array}`; never a value. A key that may itself be a value prints as `*`. */
export function shape(record: unknown): string {
  const type = typeOf(record);
  if (type !== 'object') return type;
  const members = Object.entries(Object(record));
  const shown = members.slice(0, mostKeys).map(([key, value]) => `${maskedKey(key)}:${typeOf(value)}`);
  return `{${shown.join(',')}${members.length > mostKeys ? ',…' : ''}}`;
}

const typeOf = (value: unknown): string => (value === null ? 'null' : Array.isArray(value) ? 'array' : typeof value);
const maskedKey = (key: string): string => (plainKey.test(key) && !/\d{5}/.test(key) ? key : '*');

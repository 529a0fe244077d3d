import type { Fields } from './field';

/** A member that holds JSON as text, parsed; anything else as it is. A dump may have doubled the backslashes of the text. */
export function parsed(value: unknown): unknown {
  if (typeof value !== 'string' || !/^\s*["[{]/.test(value)) return value;
  const inner = parsedText(value) ?? parsedText(value.replaceAll('\\\\', '\\'));
  if (inner === undefined) return value;
  return typeof inner === 'string' ? parsed(inner) : inner;
}

function parsedText(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

/** Gives the first of the named members that is there. */
export type Finder = (names: readonly string[]) => unknown;

/** Finds members of one record whatever the spelling of their names (`sentAt`, `sent_at`, `Sent-At`). */
export function finder(record: Fields): Finder {
  let spelled: ReadonlyMap<string, unknown> | undefined;
  return (names) => {
    for (const name of names) if (isTold(record[name])) return record[name];
    spelled ??= new Map(
      Object.entries(record)
        .filter(([, value]) => isTold(value))
        .map(([name, value]) => [plainName(name), value]),
    );
    for (const name of names) {
      const value = spelled.get(plainName(name));
      if (value !== undefined) return value;
    }
    return undefined;
  };
}

const isTold = (value: unknown): boolean => value !== undefined && value !== null && value !== '';

/** Names repeat from record to record, so that their plain spelling is worth remembering. */
const plainNames = new Map<string, string>();

function plainName(name: string): string {
  const known = plainNames.get(name);
  if (known !== undefined) return known;
  const plain = name.toLowerCase().replace(/[^a-z0-9]/g, '');
  if (plainNames.size < 1000) plainNames.set(name, plain);
  return plain;
}

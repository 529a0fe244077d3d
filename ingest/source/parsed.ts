/** A member that holds JSON as text, parsed; anything else as it is. */
export function parsed(value: unknown): unknown {
  if (typeof value !== 'string' || !/^\s*["[{]/.test(value)) return value;
  try {
    const inner: unknown = JSON.parse(value);
    return typeof inner === 'string' ? parsed(inner) : inner;
  } catch {
    return value;
  }
}

/** The first of these members that is there, whatever the spelling of its name (`sentAt`, `sent_at`, `Sent-At`). */
export function member(record: Readonly<Record<string, unknown>>, names: readonly string[]): unknown {
  for (const name of names) {
    const value = record[name];
    if (value !== undefined && value !== null && value !== '') return value;
  }
  const spelled = new Map(Object.entries(record).map(([name, value]) => [plainName(name), value]));
  for (const name of names) {
    const value = spelled.get(plainName(name));
    if (value !== undefined && value !== null && value !== '') return value;
  }
  return undefined;
}

const plainName = (name: string): string => name.toLowerCase().replace(/[^a-z0-9]/g, '');

import { type Fields, isFields } from './field';
import { parsed } from './parsed';

/** Names under which companies keep a webhook body inside their own record. */
const wrappers = ['body', 'payload', 'data', 'body_params', 'message'] as const;
const deepest = 4;

/**
 * The first thing within a record that `isWanted`: the record itself, or what it wraps as object or as JSON text, several times over.
 * A row of a table may hold the JSON in a column of any name. Null when there is none.
 */
export function unwrap(record: unknown, isWanted: (value: unknown) => boolean, depth = 0): unknown {
  if (isWanted(record)) return record;
  if (depth === deepest) return null;
  if (typeof record === 'string') return unwrapText(record, isWanted, depth);
  if (!isFields(record)) return null;
  for (const name of wrappers) {
    const found = record[name] === undefined ? null : unwrap(record[name], isWanted, depth + 1);
    if (found !== null) return found;
  }
  return unwrapAnyMember(record, isWanted, depth);
}

function unwrapText(text: string, isWanted: (value: unknown) => boolean, depth: number): unknown {
  const inner = parsed(text);
  return inner === text ? null : unwrap(inner, isWanted, depth + 1);
}

function unwrapAnyMember(record: Fields, isWanted: (value: unknown) => boolean, depth: number): unknown {
  for (const value of Object.values(record)) {
    if (typeof value !== 'string' || !/^\s*[[{]/.test(value)) continue;
    const found = unwrapText(value, isWanted, depth);
    if (found !== null) return found;
  }
  return null;
}

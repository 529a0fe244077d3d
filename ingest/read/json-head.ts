import { jsonScanner } from './json-scanner';
import type { Layout } from './records';

/** What the first bytes of a file show of the JSON in it. */
export type JsonHead = {
  readonly values: readonly unknown[];
  /** Stretches that are no JSON; one cut off by the end of the head is not counted. */
  readonly brokenCount: number;
  readonly format: Exclude<Layout['format'], 'csv' | 'xlsx' | 'sql-dump'>;
};

const [newline, openBracket] = [10, 91];
const mostValues = 300;

/** Reads the JSON values in a head of a file, of which the last may be cut off. */
export function jsonHead(head: Buffer): JsonHead {
  const values: unknown[] = [];
  const lines: number[] = [];
  let brokenCount = 0;
  let isSpread = false;
  const scanner = jsonScanner(
    1,
    (bytes, line) => {
      if (values.length >= mostValues) return;
      try {
        values.push(JSON.parse(bytes.toString('utf8')));
        lines.push(line);
        isSpread ||= bytes.includes(newline);
      } catch {
        brokenCount += 1;
      }
    },
    () => {
      brokenCount += 1;
    },
  );
  scanner.push(head);
  if (values.length === 0) {
    const value = cutOffValue(head);
    return {
      values: value === undefined ? [] : [value],
      brokenCount,
      format: firstByte(head) === openBracket ? 'json-array' : 'json-value',
    };
  }
  if (firstByte(head) === openBracket) return { values, brokenCount, format: 'json-array' };
  if (isSpread) return { values, brokenCount, format: values.length === 1 ? 'json-value' : 'json-glued' };
  return { values, brokenCount, format: new Set(lines).size * 2 > lines.length ? 'json-lines' : 'json-glued' };
}

const firstByte = (head: Buffer): number | undefined => head.find((byte, index) => byte > 32 && !(index < 3 && byte >= 0xbb));

/** The value that a head begins and does not end, with what is whole in it and its brackets closed; undefined when there is none. */
function cutOffValue(head: Buffer): unknown {
  const text = head.toString('utf8').replace(/^\ufeff/, '');
  const open: string[] = [];
  let inString = false;
  let end = 0;
  let closers = '';
  for (let at = 0; at < text.length; at++) {
    const char = text.charAt(at);
    if (inString) {
      if (char === '\\') at += 1;
      else if (char === '"') inString = false;
    } else if (char === '"') inString = true;
    else if (char === '{' || char === '[') open.push(char === '{' ? '}' : ']');
    else if (char === '}' || char === ']') open.pop();
    else if (char === ',') {
      end = at;
      closers = open.toReversed().join('');
    }
    if (open.length > 200) return undefined;
  }
  try {
    return JSON.parse(text.slice(0, end) + closers);
  } catch {
    return undefined;
  }
}

import type { Reject } from '../source/rows';
import { jsonScanner, largestRecord } from './json-scanner';

export type OnRecord = (value: unknown, line: number) => void;
export type OnReject = (line: number, reject: Reject) => void;

const newline = 10;
/** Lines longer than this are scanned for their nesting before they are parsed. */
const longLine = 64 * 1024;

/**
 * Parses a buffer of whole lines, one JSON value a line, and gives the number of the line after it. The hot path.
 * A line that is no JSON by itself is searched for glued values; what then remains is one reject.
 */
export function parseJsonLines(lines: Buffer, firstLine: number, onRecord: OnRecord, onReject: OnReject): number {
  let line = firstLine;
  for (let start = 0; start < lines.length; line++) {
    const found = lines.indexOf(newline, start);
    const stop = found === -1 ? lines.length : found;
    if (stop > start) parseLine(lines, start, stop, line, onRecord, onReject);
    start = stop + 1;
  }
  return line;
}

function parseLine(lines: Buffer, start: number, stop: number, line: number, onRecord: OnRecord, onReject: OnReject): void {
  const value = stop - start > longLine ? notJson : parseText(lines.toString('utf8', start, stop));
  if (value === notJson) scanLine(lines.subarray(start, stop), line, onRecord, onReject);
  else onRecord(value, line);
}

const notJson = Symbol('not JSON');

function parseText(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return notJson;
  }
}

/** The values of one line, or one reject for the line when none of it can be read. */
function scanLine(bytes: Buffer, line: number, onRecord: OnRecord, onReject: OnReject): void {
  const rejects: Reject[] = [];
  const scanner = valueScanner(line, onRecord, (_, reject) => rejects.push(reject));
  scanner.push(bytes);
  scanner.end();
  if (rejects[0] !== undefined) onReject(line, rejects[0]);
}

/** A scanner whose values are parsed; what is no JSON after all is a reject. */
export const valueScanner = (firstLine: number, onRecord: OnRecord, onReject: OnReject) =>
  jsonScanner(
    firstLine,
    (bytes, line) => {
      const value = parseText(bytes.toString('utf8'));
      if (value === notJson) onReject(line, { reason: 'not JSON' });
      else onRecord(value, line);
    },
    onReject,
  );

/** Reads a stream of JSON lines whose pieces end anywhere; a line over 64 MB is passed over without being held. */
export async function readJsonLines(
  source: AsyncIterable<Buffer>,
  firstLine: number,
  onRecord: OnRecord,
  onReject: OnReject,
): Promise<void> {
  let line = firstLine;
  let rest: Buffer[] = [];
  let size = 0;
  for await (const piece of source) {
    const first = piece.indexOf(newline);
    if (first === -1) {
      size += piece.length;
      if (size > largestRecord) rest = [];
      else rest.push(piece);
      continue;
    }
    const end = piece.lastIndexOf(newline) + 1;
    if (size + first > largestRecord) onReject(line, { reason: 'record larger than 64 MB' });
    else if (size > 0) parseJsonLines(Buffer.concat([...rest, piece.subarray(0, first + 1)]), line, onRecord, onReject);
    const begin = size > 0 ? first + 1 : 0;
    line = parseJsonLines(piece.subarray(begin, end), size > 0 ? line + 1 : line, onRecord, onReject);
    rest = end < piece.length ? [piece.subarray(end)] : [];
    size = piece.length - end;
  }
  if (size > largestRecord) onReject(line, { reason: 'record larger than 64 MB' });
  else parseJsonLines(Buffer.concat(rest), line, onRecord, onReject);
}

/** Reads a stream of JSON values however they are laid out: pretty-printed, in arrays, glued, or one a line. */
export async function readJsonValues(
  source: AsyncIterable<Buffer>,
  firstLine: number,
  onRecord: OnRecord,
  onReject: OnReject,
): Promise<void> {
  const scanner = valueScanner(firstLine, onRecord, onReject);
  for await (const piece of source) scanner.push(piece);
  scanner.end();
}

/** The same as `readJsonValues`, as a sequence. */
export async function* jsonRecords(
  source: AsyncIterable<Buffer>,
  firstLine: number,
): AsyncGenerator<{ readonly line: number; readonly value: unknown } | { readonly line: number; readonly reject: Reject }> {
  let told: ({ readonly line: number; readonly value: unknown } | { readonly line: number; readonly reject: Reject })[] = [];
  const scanner = valueScanner(
    firstLine,
    (value, line) => told.push({ line, value }),
    (line, reject) => told.push({ line, reject }),
  );
  for await (const piece of source) {
    scanner.push(piece);
    yield* told;
    told = [];
  }
  scanner.end();
  yield* told;
}

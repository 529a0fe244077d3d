import type { Reject } from '../source/rows';

/** Largest record that is read, in bytes. */
export const largestRecord = 64 * 1024 * 1024;
/** Deepest nesting that is read. */
export const deepestNesting = 500;

export type JsonScanner = { readonly push: (bytes: Uint8Array) => void; readonly end: () => void };

const [newline, blank, tab, carriageReturn, comma, quote, backslash, colon] = [10, 32, 9, 13, 44, 34, 92, 58];
const [openBrace, closeBrace, openBracket, closeBracket] = [123, 125, 91, 93];
const byteOrderMark = [0xef, 0xbb, 0xbf];

/**
 * Finds the JSON values in bytes that arrive in pieces: one a line, over many lines, as elements of arrays, or glued together.
 * Gives each value's bytes and first line. After a broken value it goes on at the next line that begins as the broken one began.
 */
export function jsonScanner(
  firstLine: number,
  onValue: (bytes: Buffer, line: number) => void,
  onReject: (line: number, reject: Reject) => void,
): JsonScanner {
  const containers = new Uint8Array(deepestNesting + 1);
  let state: 'between' | 'value' | 'run' | 'lost' = 'between';
  let line = firstLine;
  let offset = 0;
  let indent = 0;
  let isLineHead = true;
  let inArray = false;
  let depth = 0;
  let deepest = 0;
  let inString = false;
  let isEscaped = false;
  let last = 0;
  let startLine = firstLine;
  let startIndent = 0;
  let pieces: Uint8Array[] = [];
  let size = 0;

  const begin = (kind: 'value' | 'run'): void => {
    state = kind;
    startLine = line;
    startIndent = indent;
    depth = deepest = size = 0;
    inString = isEscaped = false;
    pieces = [];
  };

  const keep = (piece: Uint8Array): void => {
    size += piece.length;
    if (size > largestRecord || deepest > deepestNesting) pieces = [];
    else pieces.push(piece);
  };

  const finish = (piece: Uint8Array): void => {
    keep(piece);
    if (size > largestRecord) onReject(startLine, { reason: 'record larger than 64 MB' });
    else if (deepest > deepestNesting) onReject(startLine, { reason: `nested deeper than ${deepestNesting}` });
    else
      onValue(
        pieces.length === 1 && pieces[0] !== undefined
          ? Buffer.from(pieces[0].buffer, pieces[0].byteOffset, pieces[0].length)
          : Buffer.concat(pieces),
        startLine,
      );
    pieces = [];
    state = 'between';
  };

  const lose = (detail: string): void => {
    onReject(startLine, { reason: 'broken JSON', detail });
    pieces = [];
    state = 'lost';
  };

  const open = (byte: number): void => {
    depth += 1;
    if (depth > deepest) deepest = depth;
    if (depth <= deepestNesting) containers[depth] = byte;
  };

  /** True when a line can only be the beginning of the next value, because here no object may begin. */
  const isNextValue = (byte: number): boolean =>
    byte === openBrace &&
    isLineHead &&
    indent === startIndent &&
    depth > 0 &&
    depth <= deepestNesting &&
    (containers[depth] === openBrace ? last !== colon : last !== comma && last !== openBracket);

  const push = (bytes: Uint8Array): void => {
    let start = 0;
    for (let at = 0; at < bytes.length; at++) {
      let byte = bytes[at] ?? 0;
      if (state === 'value') {
        if (inString) {
          if (!isEscaped) at = endOfPlainText(bytes, at);
          if (at === bytes.length) break;
          byte = bytes[at] ?? 0;
          if (isEscaped) isEscaped = false;
          else if (byte === backslash) isEscaped = true;
          else if (byte === quote) {
            inString = false;
            last = quote;
            if (depth === 0) finish(bytes.subarray(start, at + 1));
          } else if (byte === newline) lose('a line ends inside a text');
        } else if (byte === quote) inString = true;
        else if (byte === openBrace || byte === openBracket) {
          if (isNextValue(byte)) {
            lose('the next record begins inside it');
            begin('value');
            start = at;
          }
          open(byte);
          last = byte;
        } else if (byte === closeBrace || byte === closeBracket) {
          last = byte;
          if (depth <= deepestNesting && containers[depth] !== byte - 2) lose('brackets that do not match');
          else if (--depth === 0) finish(bytes.subarray(start, at + 1));
        } else if (!isBlank(byte)) last = byte;
      } else if (state === 'lost') {
        if ((byte === openBrace || byte === openBracket || byte === quote) && isLineHead && indent === startIndent) {
          state = 'between';
          at -= 1;
          continue;
        }
      } else if (state === 'run') {
        const isEnd =
          byte === newline || byte === openBrace || byte === openBracket || (inArray && (byte === comma || byte === closeBracket));
        if (isEnd) {
          finish(bytes.subarray(start, at));
          at -= 1;
          continue;
        }
      } else if (byte === openBrace || (byte === openBracket && inArray) || byte === quote) {
        begin('value');
        start = at;
        if (byte === quote) inString = true;
        else open(byte);
        last = byte;
      } else if (byte === openBracket) inArray = true;
      else if (byte === closeBracket && inArray) inArray = false;
      else if (!isBlank(byte) && byte !== comma && !(offset + at < 3 && byte === byteOrderMark[offset + at])) {
        begin('run');
        start = at;
      }

      if (byte === newline) {
        line += 1;
        indent = 0;
        isLineHead = true;
      } else if (isLineHead) {
        if (byte === blank || byte === tab || byte === comma) indent += 1;
        else isLineHead = false;
      }
    }
    if (state === 'value' || state === 'run') keep(bytes.subarray(start));
    offset += bytes.length;
  };

  const end = (): void => {
    if (state === 'run') finish(new Uint8Array(0));
    else if (state === 'value') onReject(startLine, { reason: 'broken JSON', detail: 'the file ends inside it' });
    state = 'between';
  };

  return { push, end };
}

const isBlank = (byte: number): boolean => byte === blank || byte === newline || byte === carriageReturn || byte === tab;

/** Index of the next quote, backslash or line break. */
function endOfPlainText(bytes: Uint8Array, from: number): number {
  let at = from;
  for (; at < bytes.length; at++) {
    const byte = bytes[at];
    if (byte === quote || byte === backslash || byte === newline) break;
  }
  return at;
}

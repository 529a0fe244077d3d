import type { OnRecord, OnReject } from './json';
import { largestRecord } from './json-scanner';

/** True for text that begins, perhaps after comments and definitions, to insert rows into a table. */
export const isSqlDump = (head: string): boolean => /\binsert\s+into\b[^;]*?\bvalues\s*\(/i.test(head);

export type SqlScanner = { readonly push: (text: string) => void; readonly end: () => void };

/** Finds the rows of `INSERT INTO … VALUES (…), (…);` in text that arrives in pieces: each is an object by column name, or by place. */
export function sqlScanner(onRecord: OnRecord, onReject: OnReject): SqlScanner {
  let line = 1;
  let rowLine = 1;
  let statement = '';
  let columns: readonly string[] = [];
  let isInRow = false;
  let depth = 0;
  let quote = '';
  let isEscaped = false;
  let value = '';
  let isText = false;
  let values: (string | null)[] = [];
  let size = 0;

  const keepValue = (): void => {
    values.push(isText ? unescaped(value) : value.trim().toLowerCase() === 'null' ? null : value.trim());
    value = '';
    isText = false;
  };

  const closeRow = (): void => {
    keepValue();
    if (size > largestRecord) onReject(rowLine, { reason: 'record larger than 64 MB' });
    else onRecord(Object.fromEntries(values.map((told, index) => [columns[index] ?? `column_${index + 1}`, told])), rowLine);
    values = [];
    isInRow = false;
  };

  const inRow = (char: string): void => {
    if (quote !== '') {
      if (!isEscaped && char === quote) quote = '';
      else if (size <= largestRecord) value += char;
      isEscaped = !isEscaped && char === '\\';
    } else if (char === "'") {
      // A quote that follows a closed one was doubled, and stands for itself.
      if (isText) value += char;
      else value = '';
      quote = char;
      isText = true;
    } else if (char === ',' && depth === 0) keepValue();
    else if (char === ')' && depth === 0) closeRow();
    else {
      if (char === '(') depth += 1;
      if (char === ')') depth -= 1;
      if (!isText && value.length < 1000) value += char;
    }
  };

  const betweenRows = (char: string): void => {
    if (char === ';') statement = '';
    else if (char === '(' && /\bvalues[\s,]*$/i.test(statement)) {
      columns = columnsOf(statement);
      isInRow = true;
      rowLine = line;
      size = 0;
    } else if (statement.length < 100_000) statement += char === '\n' ? ' ' : char;
    if (char === '\n' && /^\s*(?:--|\/\*|#)/.test(statement)) statement = '';
  };

  return {
    push: (text) => {
      for (const char of text) {
        size += 1;
        if (isInRow) inRow(char);
        else betweenRows(char);
        if (char === '\n') line += 1;
      }
    },
    end: () => {
      if (isInRow) onReject(rowLine, { reason: 'broken SQL', detail: 'the file ends inside a row' });
    },
  };
}

/** Column names of `INSERT INTO table (a, b) VALUES`; none when the statement names none. */
function columnsOf(statement: string): readonly string[] {
  const named = /\(([^()]*)\)\s*values[\s,]*$/i.exec(statement)?.[1];
  return named === undefined ? [] : named.split(',').map((name) => name.trim().replace(/^["`[]|["`\]]$/g, ''));
}

const escapes: Readonly<Record<string, string>> = { n: '\n', r: '\r', t: '\t', '0': '\0', b: '\b', Z: '\u001a' };

/** The text of a literal: PostgreSQL leaves backslashes alone, MySQL escapes with them; what is JSON without unescaping is left alone. */
function unescaped(literal: string): string {
  if (!literal.includes('\\') || isJson(literal)) return literal;
  return literal.replace(/\\(.)/gs, (_, char: string) => escapes[char] ?? char);
}

function isJson(text: string): boolean {
  try {
    JSON.parse(text);
    return true;
  } catch {
    return false;
  }
}

/** Reads the rows of a stream of SQL. */
export async function readSqlDump(source: AsyncIterable<Buffer>, onRecord: OnRecord, onReject: OnReject): Promise<void> {
  const decoder = new TextDecoder();
  const scanner = sqlScanner(onRecord, onReject);
  for await (const piece of source) scanner.push(decoder.decode(piece, { stream: true }));
  scanner.push(decoder.decode());
  scanner.end();
}

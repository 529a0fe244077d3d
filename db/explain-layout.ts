/** SQL with a line a clause and inner queries set in; only blanks between words are changed. */
export function laidOut(text: string): string {
  const tokens = tokensOf(text);
  const brackets: ('query' | 'list')[] = [];
  const written: string[] = [];
  const breakLine = (more = '') => {
    if (written.at(-1) === ' ') written.pop();
    written.push(`\n${'  '.repeat(brackets.filter((kind) => kind === 'query').length)}${more}`);
  };
  const isLong = () => written.slice(written.findLastIndex((piece) => piece.startsWith('\n')) + 1).join('').length > longLine;
  for (const [index, token] of tokens.entries()) {
    const isFresh = written.length === 0 || /\s$/.test(written.at(-1) ?? '');
    if (token === ' ') {
      if (written.at(-1)?.endsWith(',') && brackets.at(-1) !== 'list' && isLong()) breakLine('  ');
      else if (!isFresh) written.push(token);
    } else if (token === '(') {
      const isQuery = begins.test(tokens.slice(index + 1).find((later) => later !== ' ') ?? '');
      brackets.push(isQuery ? 'query' : 'list');
      written.push(token);
      if (isQuery) breakLine();
    } else if (token === ')') {
      if (brackets.pop() === 'query') breakLine();
      written.push(token);
    } else {
      if (clauses.test(token) && brackets.at(-1) !== 'list' && written.length > 0 && !written.at(-1)?.startsWith('\n')) breakLine();
      written.push(token);
    }
  }
  return written.join('');
}

const longLine = 60;
const begins = /^(select|with)$/i;
const clauses = /^(select|from|where|group by|order by|left join|join|union all by name|union all)$/i;

/** Words, brackets, single blanks; texts and names in quotes as they stand. */
const tokensOf = (text: string): readonly string[] =>
  text
    .trim()
    .split(/('(?:[^']|'')*'|"[^"]*"|\b(?:group by|order by|left join|union all by name|union all)\b|[()]|\s+)/i)
    .filter((token) => token !== '')
    .map((token) => (/^\s+$/.test(token) ? ' ' : token));

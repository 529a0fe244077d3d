export type DecimalMark = 'point' | 'comma';

/** What one cell says about the file's decimal mark: which it must be, that it could be either, or nothing. */
export function markOf(cell: string): DecimalMark | 'either' | null {
  const number = cell.replace(/[^\d.,]/g, '');
  const marks = number.replace(/\d/g, '');
  const last = marks.at(-1);
  if (last === undefined || !/\d/.test(number)) return null;
  const mark = last === '.' ? 'point' : 'comma';
  if (new Set(marks).size === 2) return mark;
  if (marks.length > 1) return mark === 'point' ? 'comma' : 'point';
  const [before = '', after = ''] = number.split(last);
  const couldBeThousands = after.length === 3 && before.length >= 1 && before.length <= 3 && !before.startsWith('0');
  return couldBeThousands ? 'either' : mark;
}

/** Gathers what the number cells of a whole file say. */
export function decimalEvidence() {
  const lines: { point?: number; comma?: number; either?: number } = {};
  let eitherMark: string | undefined;
  return {
    see: (cell: string, line: number): void => {
      const mark = markOf(cell);
      if (mark === null) return;
      lines[mark] ??= line;
      if (mark === 'either') eitherMark ??= /[.,]/.exec(cell)?.[0];
    },
    /** The mark, or the one sentence that asks for it. A point in a file that is known to be comma-separated is taken as the decimal mark. */
    verdict: (delimiter: string | null): DecimalMark | { readonly question: string } => {
      if (lines.point !== undefined && lines.comma !== undefined) {
        return question(`numbers have a decimal point on line ${lines.point} and a decimal comma on line ${lines.comma}`);
      }
      if (lines.comma !== undefined) return 'comma';
      if (lines.point !== undefined || lines.either === undefined) return 'point';
      if (eitherMark === '.' && delimiter === ',') return 'point';
      return question(
        `the "${eitherMark}" in the number on line ${lines.either} may mark decimals or thousands, and no other number decides it`,
      );
    },
  };
}

const question = (why: string) => ({ question: `${why}; say which with --map decimal=point or --map decimal=comma` });

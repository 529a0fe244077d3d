export type DateOrder = 'day_first' | 'month_first';

/** A year of two digits only after strokes: `22-05-10` may as well begin with it. */
const slashed = /^(\d{1,2})[/.-](\d{1,2})[/.-](\d{4}|(?<=\/)\d\d)\b/;

/** The text with a date such as `31/12/2022` or `31/12/22` at its head written as `2022-12-31`; any other text as it is. */
export function isoDates(text: string, order: DateOrder): string {
  return text.replace(slashed, (_, first: string, second: string, year: string) => {
    const [month, day] = order === 'day_first' ? [second, first] : [first, second];
    return `${year.length === 2 ? `20${year}` : year}-${month.padStart(2, '0')}-${day.padStart(2, '0')}`;
  });
}

/** Gathers what the date cells of a whole file say of the order of day and month. */
export function dateEvidence() {
  const lines: { day_first?: number; month_first?: number; either?: number } = {};
  return {
    see: (cell: string, line: number): void => {
      const found = slashed.exec(cell.trim());
      if (found === null) return;
      const [first, second] = [Number(found[1]), Number(found[2])];
      if (first === second) return;
      lines[first > 12 ? 'day_first' : second > 12 ? 'month_first' : 'either'] ??= line;
    },
    /** The order, day first where no date needs one, or the one sentence that asks for it. */
    verdict: (): DateOrder | { readonly question: string } => {
      if (lines.day_first !== undefined && lines.month_first !== undefined) {
        return question(`dates have the day first on line ${lines.day_first} and the month first on line ${lines.month_first}`);
      }
      if (lines.month_first !== undefined) return 'month_first';
      if (lines.day_first !== undefined || lines.either === undefined) return 'day_first';
      return question(`the date on line ${lines.either} may have the day or the month first, and no other date decides it`);
    },
  };
}

const question = (why: string) => ({
  question: `${why}; write them as 2022-12-31, or say which with --map dates=day_first or --map dates=month_first`,
});

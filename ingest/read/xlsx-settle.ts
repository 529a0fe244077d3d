import { dateEvidence } from '../source/date-order';
import type { Source } from '../source/source';
import { type DecimalMark, decimalEvidence } from './decimal-mark';
import type { Layout } from './records';
import type { SharedTexts } from './shared-texts';
import { dataRows, type SheetLayout } from './xlsx';

/** What a whole sheet shows of itself, or the one sentence that says why it cannot be read as it is. Only texts may be written in several ways. */
export async function settleXlsx(
  source: AsyncIterable<Buffer>,
  sheet: SheetLayout,
  { isNumber, isDate, refusal }: Source,
): Promise<
  | { readonly layout: Layout; readonly decimal: DecimalMark; readonly dateOrder: 'day_first' | 'month_first' }
  | { readonly question: string }
> {
  const refused = refusal?.(sheet.columns) ?? null;
  if (refused !== null) return { question: refused };
  const places = (isWanted: ((column: string) => boolean) | undefined): readonly number[] =>
    sheet.columns.flatMap((column, place) => (isWanted?.(column) ? [place] : []));
  const [numbers, dates] = [places(isNumber), places(isDate)];
  const decimals = decimalEvidence();
  const orders = dateEvidence();
  let known: SharedTexts | undefined;
  for await (const { rows, texts } of dataRows(source, sheet, new Set([...numbers, ...dates]))) {
    known = texts;
    for (const { number, cells } of rows) {
      for (const place of numbers) if (typeof cells[place] === 'string') decimals.see(cells[place], number);
      for (const place of dates) if (typeof cells[place] === 'string') orders.see(cells[place], number);
    }
  }
  const decimal = decimals.verdict(null);
  if (typeof decimal !== 'string') return decimal;
  const dateOrder = orders.verdict();
  if (typeof dateOrder !== 'string') return dateOrder;
  return { layout: { format: 'xlsx', sheet: known ? { ...sheet, texts: known } : sheet }, decimal, dateOrder };
}

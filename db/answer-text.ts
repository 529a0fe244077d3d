import type { Answer } from './ask';
import type { Unconverted } from './family';
import { meanings, type Unit } from './metrics';
import { textTable } from './text-table';

type Value = string | number | null | Unconverted;

/** An answer for a terminal: a table that ends in the totals, what the totals know besides, then the warnings. */
export function answerText({ metric, scope, generation, rows, totals, warnings }: Answer): string {
  const isWhole = scope.from === null && scope.to === null;
  const window = isWhole ? 'all data' : `${scope.from ?? 'the beginning'} until ${scope.to ?? 'the end'} (excluded)`;
  const columns = Object.keys(rows[0] ?? totals);
  const totalRow = Object.fromEntries(
    columns.map((column, at) => [column, totals[column] ?? (at === 0 ? 'total' : column in totals ? null : '')]),
  );
  const besides = Object.entries(totals).filter(([name]) => !columns.includes(name));
  const isCut = columns.some((column) => !(column in totals));
  return [
    `${metric}: ${window}, ${scope.timezone}, ${scope.currency}, generation ${generation}`,
    aligned(isCut ? [...rows, totalRow] : [totalRow], metric),
    besides.map(([name, value]) => `${name}: ${valueText(value, meanings[metric]?.[name]?.unit)}`).join('\n'),
    warnings.map(({ code, message }) => `${code}: ${message}`).join('\n'),
  ]
    .filter((part) => part !== '')
    .map((part) => `${part}\n`)
    .join('\n');
}

/** Numbers with the decimals of their unit, to the right of their columns. */
function aligned(rows: readonly Readonly<Record<string, Value>>[], metric: string): string {
  const columns = Object.keys(rows[0] ?? {});
  const printed = rows.map((row) => columns.map((column) => valueText(row[column] ?? null, meanings[metric]?.[column]?.unit)));
  const widths = columns.map((column, at) => Math.max(column.length, ...printed.map((row) => row[at]?.length ?? 0)));
  const isNumber = columns.map((column) => Boolean(meanings[metric]?.[column]) || rows.some((row) => typeof row[column] === 'number'));
  const fit = (text: string, at: number): string => (isNumber[at] ? text.padStart(widths[at] ?? 0) : text);
  const table = printed.map((row) => Object.fromEntries(columns.map((column, at) => [fit(column, at), fit(row[at] ?? '', at)])));
  return textTable(table).trimEnd();
}

function valueText(value: Value, unit: Unit | undefined): string {
  if (value === null) return '–';
  if (typeof value === 'object') return amountsText(value);
  return typeof value === 'number' && (unit === 'money' || unit === 'ratio') ? value.toFixed(4) : String(value);
}

const amountsText = (amounts: Unconverted): string =>
  Object.entries(amounts)
    .map(([currency, amount]) => `${amount} ${currency}`)
    .join(', ') || 'none';

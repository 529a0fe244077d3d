import type { NumberReference } from '../metrics/number-reference';
import type { ToldNumber } from '../metrics/told-number';
import { classNames } from './class-names';
import { NumberButton } from './number-button';
import { ToldButton } from './told-button';

type Cell = string | number | null;

interface DataTableProps {
  readonly caption: string;
  readonly head: readonly string[];
  readonly rows: readonly (readonly Cell[])[];
  readonly print: (value: Cell, column: number) => string;
  /** What gives the number of a cell. */
  readonly numberAt?: (row: number, column: number) => NumberReference | null;
  /** What is told of the number of a cell that no question gives. */
  readonly toldAt?: (row: number, column: number) => ToldNumber | null;
}

/** Rows and columns as they are; the first column names the row. */
export function DataTable({ caption, head, rows, print, numberAt = () => null, toldAt = () => null }: DataTableProps) {
  const cell = (row: readonly Cell[], index: number, column: number) => {
    const [value = null, number] = [row[column], numberAt(index, column)];
    const shown = print(value, column);
    const title = [row[0], head[column]].join(' · ');
    const told = toldAt(index, column);
    if (told) return <ToldButton told={told} />;
    return number && typeof value === 'number' ? <NumberButton target={{ ...number, title, shown, value }} /> : shown;
  };
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: a region that scrolls must be reachable by keys
    <section aria-label={caption} tabIndex={0} className="max-h-112 overflow-auto">
      <table className="num w-full text-body">
        <caption className="sr-only">{caption}</caption>
        <thead className="sticky top-0 bg-card">
          <tr>
            {head.map((name, column) => (
              <th
                key={name}
                scope="col"
                className={classNames(
                  'border-b border-hair pb-1 text-[11.5px] font-medium text-faint',
                  column === 0 ? 'pr-1.5 text-left' : 'px-1.5 text-right',
                )}
              >
                {name || <span className="sr-only">{caption}</span>}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.map((row, index) => (
            <tr key={String(row[0])} className="border-b border-hair last:border-0">
              {row.map((value, column) =>
                column === 0 ? (
                  <th key="name" scope="row" className="py-[5px] pr-1.5 text-left font-[450]">
                    {print(value, column)}
                  </th>
                ) : (
                  <td key={head[column]} className="px-1.5 py-[5px] text-right">
                    {cell(row, index, column)}
                  </td>
                ),
              )}
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  );
}

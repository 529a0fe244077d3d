import { classNames } from './class-names';

/** What a column is called. */
export interface ColumnHead {
  readonly label: string;
  /** What tells it from others of the same label. */
  readonly id?: string;
  /** The first column is set left and the others right, unless this says otherwise. */
  readonly align?: 'left' | 'right';
  /** Named for readers of the screen alone, where the eye needs no word. */
  readonly isSpoken?: boolean;
  /** Its width, and from which width of its card it is shown. */
  readonly className?: string | undefined;
}

/** The heads of a table's columns, aligned like what stands below them. */
export function ColumnHeads({ heads }: { readonly heads: readonly ColumnHead[] }) {
  return (
    <thead>
      <tr className="align-bottom text-[11.5px] text-faint">
        {heads.map(({ label, id = label, align, isSpoken, className }, column) => (
          <th
            key={id}
            scope="col"
            className={classNames(
              'pb-1 leading-tight font-medium',
              column > 0 && 'px-1.5',
              (align ?? (column === 0 ? 'left' : 'right')) === 'left' ? 'text-left' : 'text-right',
              className,
            )}
          >
            {isSpoken ? <span className="sr-only">{label}</span> : label}
          </th>
        ))}
      </tr>
    </thead>
  );
}

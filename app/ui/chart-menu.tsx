'use client';
import { useTranslations } from 'next-intl';
import type { RefObject } from 'react';
import { csvOf, download, pngOf } from './chart-export';
import { Popover } from './popover';

interface ChartMenuProps {
  /** What the chart is called, also on the files. */
  readonly title: string;
  readonly table: { readonly head: readonly string[]; readonly rows: readonly (readonly (string | number | null)[])[] };
  readonly isTable: boolean;
  readonly setIsTable: (isTable: boolean) => void;
  /** Where the drawing is; absent: there is nothing to make a picture of. */
  readonly place?: RefObject<HTMLElement | null>;
  /** Opens the notes of a time axis; absent: the chart has none. */
  readonly note?: () => void;
}

/** The other ways to have a chart: as a table, a picture, a CSV file. */
export function ChartMenu({ title, table, isTable, setIsTable, place, note }: ChartMenuProps) {
  const t = useTranslations('panels');
  const file = title
    .toLowerCase()
    .normalize('NFD')
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^-|-$/g, '');
  const saveCsv = () => download(`${file}.csv`, csvOf(table.head, table.rows));
  const savePng = async () => {
    const drawing = place?.current?.querySelector('svg');
    if (drawing) download(`${file}.png`, await pngOf(drawing));
  };
  const item = 'w-full rounded-md px-2 py-1.5 text-left text-body font-medium text-ink hover:bg-hair';
  return (
    <Popover
      chip={
        <>
          <span aria-hidden="true">⋯</span>
          <span className="sr-only">{t('menu_of', { title })}</span>
        </>
      }
      label={t('menu_of', { title })}
      isQuiet
      isRight
      className="no-print -my-2 -mr-1.5 [&>button]:h-6 [&>button]:border-transparent [&>button]:px-1.5"
    >
      {(close) => {
        const then = (work: () => unknown) => () => {
          void work();
          close();
        };
        return (
          <ul className="min-w-40">
            <li>
              <button type="button" className={item} onClick={then(() => setIsTable(!isTable))}>
                {isTable ? t('as_chart') : t('as_table')}
              </button>
            </li>
            {place && !isTable && (
              <li>
                <button type="button" className={item} onClick={then(savePng)}>
                  {t('save_png')}
                </button>
              </li>
            )}
            <li>
              <button type="button" className={item} onClick={then(saveCsv)}>
                {t('save_csv')}
              </button>
            </li>
            {note && (
              <li>
                <button type="button" className={item} onClick={then(note)}>
                  {t('note_day')}
                </button>
              </li>
            )}
          </ul>
        );
      }}
    </Popover>
  );
}

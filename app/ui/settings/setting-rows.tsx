'use client';
import { useTranslations } from 'next-intl';
import type { ReactNode } from 'react';
import { at, type Draft, listAt, type Path, textAt } from './draft';
import { SettingField } from './setting-field';
import { rowFields } from './setting-fields';
import { useEditing } from './use-editing';

interface SettingRowsProps {
  readonly path: Path;
  readonly of: keyof typeof rowFields;
  /** Whether rows can be added and taken away; those that the logs name cannot. */
  readonly isOpen: boolean;
  /** What holds in a row while a field is empty. */
  readonly assumed?: (row: Draft, field: string) => string | undefined;
  readonly below?: (path: Path) => ReactNode;
  /** What stands in a new row; nothing without it. */
  readonly fresh?: () => Draft;
}

const small = 'no-print py-1 text-small text-soft underline underline-offset-2 hover:text-ink';

/** The rows of a list of the settings. */
export function SettingRows({ path, of, isOpen, assumed, below, fresh }: SettingRowsProps) {
  const t = useTranslations('settings');
  const { draft, change } = useEditing();
  const rows = listAt(draft, path);
  return (
    <div className="grid gap-3">
      {rows.map((row, index) => {
        const own = [...path, index];
        return (
          // biome-ignore lint/suspicious/noArrayIndexKey: a row is its place, in the form as in the file
          <div key={index} className="border-b border-hair pb-3 last:border-0 last:pb-0">
            <div
              className={`grid ${of === 'spans' || of === 'accounts' ? 'grid-cols-[repeat(auto-fill,minmax(184px,1fr))]' : 'grid-cols-[repeat(auto-fill,minmax(144px,1fr))]'} items-start gap-x-3 gap-y-2`}
            >
              {rowFields[of].map(({ name, word, kind }) => (
                <SettingField key={name} path={[...own, name]} name={word} kind={kind} assumed={assumed?.(row, name)} />
              ))}
            </div>
            {below?.(own)}
            {isOpen && (
              <button
                type="button"
                className={`mt-1 text-left ${small}`}
                onClick={() =>
                  change(
                    path,
                    rows.filter((_, other) => other !== index),
                  )
                }
              >
                {t(`remove_${of}`, {
                  name:
                    textAt(at(draft, own), ['name']) ||
                    textAt(at(draft, own), ['id']) ||
                    textAt(at(draft, own), ['category']) ||
                    String(index + 1),
                })}
              </button>
            )}
          </div>
        );
      })}
      {isOpen && (
        <button type="button" className={`w-fit ${small}`} onClick={() => change(path, [...rows, fresh?.() ?? {}])}>
          {t(`add_${of}`)}
        </button>
      )}
    </div>
  );
}

'use client';
import { useFacts } from '../../metrics/use-view';
import type { FilterName } from '../../metrics/view';
import { DimensionFilter } from '../dimension-filter';
import type { FormProps } from './report-editor';

const offered: readonly FilterName[] = ['country', 'line', 'partner'];

/** Countries, lines and partners that the report is about; all without a choice. */
export function FilterFields({ definition: { filters }, change }: FormProps) {
  const facts = useFacts();
  const shown = [...offered, ...(filters.origin ? (['origin'] as const) : [])];
  const choose = (name: FilterName, values: readonly string[]): void => {
    const { [name]: _, ...others } = filters;
    change({ filters: values.length ? { ...others, [name]: [...values] } : others });
  };
  return (
    <div className="col-span-2 flex flex-wrap gap-1.5">
      {facts &&
        shown.map((name) => (
          <DimensionFilter key={name} name={name} facts={facts} chosen={filters[name] ?? []} choose={(values) => choose(name, values)} />
        ))}
    </div>
  );
}

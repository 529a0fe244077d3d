import { AppError } from '../db/errors';
import { settleCsv } from './read/csv-settle';
import { settleXlsx } from './read/xlsx-settle';
import type { Mapping, Source } from './source/source';
import type { StageJob } from './stage-job';
import { partBytes } from './stage-read';

/** The job with what its table shows of itself as a whole: encoding, decimal mark, order of dates. Throws what the table leaves open. */
export async function settled(job: StageJob, source: Source): Promise<StageJob> {
  const { layout, given, options } = job;
  if (layout.format !== 'csv' && layout.format !== 'xlsx') return job;
  const bound = boundTo(source, options.columns);
  const asked = { ...bound, ...(given.decimal ? { isNumber: no } : {}), ...(given.dateOrder ? { isDate: no } : {}) };
  const bytes = partBytes(job, () => undefined);
  const shown = layout.format === 'csv' ? await settleCsv(bytes, layout.csv, asked) : await settleXlsx(bytes, layout.sheet, asked);
  if ('question' in shown) throw new AppError('unreadable', shown.question);
  return {
    ...job,
    layout: shown.layout,
    options: { ...options, decimal: given.decimal ?? shown.decimal, dateOrder: given.dateOrder ?? shown.dateOrder },
  };
}

/** The source with what it asks of columns asked under a mapping. */
export const boundTo = (source: Source, mapping: Mapping | undefined): Source => ({
  ...source,
  isNumber: (column) => source.isNumber?.(column, mapping) ?? false,
  isDate: (column) => source.isDate?.(column, mapping) ?? false,
  refusal: (columns) => source.refusal?.(columns, mapping) ?? null,
});

const no = (): boolean => false;

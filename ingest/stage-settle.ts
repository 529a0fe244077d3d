import { AppError } from '../db/errors';
import { settleCsv } from './read/csv-settle';
import type { Source } from './source/source';
import type { StageJob } from './stage-job';
import { partBytes } from './stage-read';

/** The job with what its table shows of itself as a whole: encoding, decimal mark, order of dates. Throws what the table leaves open. */
export async function settled(job: StageJob, source: Source): Promise<StageJob> {
  const { layout, given, options } = job;
  if (layout.format !== 'csv') return job;
  const asked = { ...source, ...(given.decimal ? { isNumber: no } : {}), ...(given.dateOrder ? { isDate: no } : {}) };
  const shown = await settleCsv(
    partBytes(job, () => undefined),
    layout.csv,
    asked,
  );
  if ('question' in shown) throw new AppError('unreadable', shown.question);
  const { csv, decimal, dateOrder } = shown;
  return {
    ...job,
    layout: { format: 'csv', csv },
    options: { ...options, decimal: given.decimal ?? decimal, dateOrder: given.dateOrder ?? dateOrder },
  };
}

const no = (): boolean => false;

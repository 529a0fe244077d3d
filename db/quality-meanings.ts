import type { Meaning } from './metrics';

/** What became of the records of files, and how well the log agrees with itself. */
export const dataQuality = {
  records: { unit: 'records', good: 'neither', definition: 'The smallest things that files tell: messages, statuses, orders, rates …' },
  accepted: { unit: 'records', good: 'up', definition: 'Records that are in the warehouse.' },
  duplicates: { unit: 'records', good: 'neither', definition: 'Records that were there already.' },
  rejected: { unit: 'records', good: 'down', definition: 'Records that could not be used, kept with line and reason.' },
  agreement_with_reported: {
    unit: 'ratio',
    good: 'up',
    definition: 'Share of reported conversations that the derived run has too: same type, start within 120 seconds.',
  },
  orders_matched_rate: {
    unit: 'ratio',
    good: 'up',
    definition: 'Orders whose person wrote or was written to ÷ all orders, cancelled ones too, test orders left out.',
  },
  days_without_log: { unit: 'days', good: 'down', definition: 'Local days on which a line has no message though it usually has.' },
} as const satisfies Readonly<Record<string, Meaning>>;

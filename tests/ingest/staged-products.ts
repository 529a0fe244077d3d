import { expect } from '@playwright/test';
import type { SourceOptions } from '../../ingest/source/source';
import { stageFile } from './staged-rows';

/** 2022-05-12 00:00, on whichever clock. */
export const may12 = Date.UTC(2022, 4, 12) / 1000;
export const asOfMay12: Partial<SourceOptions> = { asOf: '2022-05-12' };

/** What each product of a file is told to be: its price with currency, its availability, its quantity, and what is missing. */
export async function products(content: string | Buffer, options: Partial<SourceOptions> = asOfMay12) {
  const told = await stageFile(content, options);
  expect(told.kind).toBe('catalog');
  const rows = told.rows('product');
  expect(told.records).toBe(rows.length + told.rejects.length);
  return {
    rows,
    brief: rows.map(({ product_id, price, currency, availability, quantity, gap }) => [
      product_id,
      price,
      currency,
      availability,
      quantity,
      gap,
    ]),
    rejects: told.rejects.map(({ line, reason, detail }) => [line, reason, detail]),
  };
}

import { expect, test } from '@playwright/test';
import fc from 'fast-check';
import { typeCodes } from '../../ingest/billing/codes';
import { anyLog } from '../fixtures/billing-arbitrary';
import { billInDuckdb } from '../fixtures/billing-database';
import { at, bill, contextOf, type EventRow, eventRows, type LogEvent } from '../fixtures/billing-log';

const [someLogs] = fc.sample(fc.array(anyLog, { minLength: 8, maxLength: 8 }), { numRuns: 1, seed: 2022 });

test('the ledger in DuckDB is the pass over the same events, whatever the order of rows', async () => {
  for (const events of someLogs ?? []) {
    const rows = eventRows(events);
    const { ledger, summary } = await billInDuckdb(mixed(rows), contextOf());
    expect(ledger).toEqual(bill(events));
    expect([summary.events, summary.units]).toEqual([rows.length, ledger.length]);
  }
});

test('messages numbered the other way round open the same units, since no sum hangs on the numbers that another key would give', async () => {
  const units = async (rows: readonly EventRow[]) =>
    (await billInDuckdb(rows, contextOf())).ledger.map(({ message: _, ...unit }) => JSON.stringify(unit)).sort();
  for (const events of someLogs ?? []) {
    const rows = eventRows(events);
    const turned = rows.map((row) => ({ ...row, message: rows.length - row.message }));
    expect(await units(turned)).toEqual(await units(rows));
  }
});

test('18,000 messages of 6,000 people over several chunks: 3 a person, one conversation each under both models', async () => {
  const events = Array.from(
    { length: 18_000 },
    (_, index): LogEvent => ({
      contact: index % 6000,
      kind: 'template',
      category: 'utility',
      at: at('2022-03-07T10:00Z') + index,
    }),
  );
  const { ledger, summary } = await billInDuckdb(mixed(eventRows(events)), contextOf());
  const counts = (run: string, model: string) => {
    const units = ledger.filter((unit) => unit.run === run && unit.model === model);
    return [units.length, units.reduce((total, unit) => total + unit.outbound, 0)];
  };
  expect(counts('actual', 'cbp_2022')).toEqual([6000, 18_000]);
  expect(counts('replay', 'cbp_2023')).toEqual([6000, 18_000]);
  expect(counts('replay', 'pmp_2025')).toEqual([18_000, 18_000]);
  expect(summary).toMatchObject({ events: 18_000, units: 6000 * 3 + 18_000 * 2 });
});

test('only the models asked for are replayed; what was billed is there in any case', async () => {
  const events = eventRows([{ kind: 'template', at: at('2022-03-07T10:00Z') }]);
  const { ledger } = await billInDuckdb(events, contextOf('UTC', { replay: ['cbp_2023'] }));
  expect(ledger.map((unit) => [unit.run, unit.model])).toEqual([
    ['actual', 'cbp_2022'],
    ['replay', 'cbp_2023'],
  ]);
});

test('reported conversations: 2 messages with the id and 1 question, opened when the statuses say', async () => {
  const opened = at('2022-03-07T10:00Z');
  const events = eventRows([
    { kind: 'inbound', at: opened - 60 },
    { kind: 'freeform', at: opened + 5, reportedIx: 0 },
    { kind: 'freeform', at: opened + 3600, reportedIx: 0 },
  ]);
  const named = [{ openedAt: opened, expiresAt: opened + 86_400, origin: typeCodes.user_initiated }];
  const { ledger } = await billInDuckdb(events, contextOf('UTC', { replay: [] }), named);
  const told = ledger.find((unit) => unit.run === 'reported');
  expect(told).toMatchObject({ model: 'cbp_2022', type: 'user_initiated', openedAt: opened, inbound: 1, outbound: 2, message: 1 });
});

test('a log without events gives an empty ledger', async () => {
  const { ledger, summary } = await billInDuckdb([], contextOf());
  expect([ledger.length, summary.events, summary.units]).toEqual([0, 0, 0]);
});

test('an event of an account that the context does not know is a mistake of the caller', async () => {
  const [row] = eventRows([{ kind: 'template', at: at('2022-03-07T10:00Z'), account: 7 }]);
  await expect(billInDuckdb(row ? [row] : [], contextOf())).rejects.toThrow('no account 7');
});

/** Rows in an order that has nothing to do with theirs, the same every time. */
function mixed(rows: readonly EventRow[]): readonly EventRow[] {
  const place = (row: EventRow): number => (row.message * 7919) % 10_007;
  return [...rows].sort((a, b) => place(a) - place(b) || a.message - b.message);
}

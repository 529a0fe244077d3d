import { expect, test } from '@playwright/test';
import { typeCodes } from '../../ingest/billing/codes';
import { at, bill, contextOf, type LedgerRow, type LogEvent } from '../fixtures/billing-log';

type Named = readonly [opened: string, expires: string, type: keyof typeof typeCodes];

function reported(events: readonly LogEvent[], ...named: readonly Named[]): readonly LedgerRow[] {
  const conversations = {
    openedAt: Float64Array.from(named, ([opened]) => at(opened)),
    expiresAt: Float64Array.from(named, ([, expires]) => at(expires)),
    type: Uint8Array.from(named, ([, , type]) => typeCodes[type]),
  };
  return bill(events, contextOf(), conversations).filter((unit) => unit.run === 'reported');
}

const out = (instant: string, reportedIx = -1, kind: 'freeform' | 'template' = 'freeform'): LogEvent => ({
  kind,
  at: at(instant),
  reportedIx,
});
const inbound = (instant: string): LogEvent => ({ kind: 'inbound', at: at(instant) });
const first: Named = ['2022-03-07T10:00Z', '2022-03-08T10:00Z', 'user_initiated'];

test('3 messages with the id, 1 without inside the window, 1 before it, 1 at its end: 4 outbound', () => {
  const units = reported(
    [
      out('2022-03-07T09:59Z'),
      out('2022-03-07T10:00Z', 0),
      out('2022-03-07T11:00Z', -1, 'template'),
      out('2022-03-07T12:00Z', 0),
      out('2022-03-08T10:30Z', 0),
      out('2022-03-08T10:00Z'),
    ],
    first,
  );
  expect(units.map((unit) => [unit.type, unit.outbound, unit.templates, unit.message])).toEqual([['user_initiated', 4, 1, 1]]);
});

test('messages inside the window before the first that told the id join it: 1 without id, 1 question', () => {
  const units = reported([out('2022-03-07T10:00Z'), inbound('2022-03-07T10:30Z'), out('2022-03-07T11:00Z', 0)], first);
  expect(units.map((unit) => [unit.inbound, unit.outbound])).toEqual([[1, 2]]);
});

test('the question that the opening answers is counted: 09:30 before 10:00, not 09:30 the day before', () => {
  const units = reported([inbound('2022-03-06T09:30Z'), inbound('2022-03-07T09:30Z'), out('2022-03-07T10:00Z', 0)], first);
  expect(units.map((unit) => unit.inbound)).toEqual([1]);
});

test('of two conversations that run, a message without id joins the one opened last', () => {
  const marketing: Named = ['2024-03-04T10:00Z', '2024-03-05T10:00Z', 'marketing'];
  const utility: Named = ['2024-03-04T12:00Z', '2024-03-05T12:00Z', 'utility'];
  const units = reported(
    [out('2024-03-04T10:00Z', 0), out('2024-03-04T12:00Z', 1), out('2024-03-04T13:00Z'), out('2024-03-05T11:00Z', 0)],
    marketing,
    utility,
  );
  expect(units.map((unit) => [unit.model, unit.type, unit.outbound])).toEqual([
    ['cbp_2023', 'marketing', 2],
    ['cbp_2023', 'utility', 2],
  ]);
});

test('an id told under two customers is one conversation, of the first; an id that no delivered message tells opens nothing', () => {
  const other = { ...out('2022-03-07T11:00Z', 0), contact: 1 };
  const units = reported(
    [out('2022-03-07T10:00Z', 0), other, { kind: 'freeform', at: null, sentAt: at('2022-03-09T10:00Z'), reportedIx: 1 }],
    first,
    first,
  );
  expect(units.map((unit) => [unit.contact, unit.outbound])).toEqual([[0, 1]]);
});

test('an entry point is free, service is free from 2024-11-01; the model of an entry point goes by its time', () => {
  const units = reported(
    [out('2022-03-07T10:00Z', 0), out('2024-03-04T10:00Z', 1), out('2024-11-04T10:00Z', 2)],
    ['2022-03-07T10:00Z', '2022-03-08T10:00Z', 'referral_conversion'],
    ['2024-03-04T10:00Z', '2024-03-07T10:00Z', 'referral_conversion'],
    ['2024-11-04T10:00Z', '2024-11-05T10:00Z', 'service'],
  );
  expect(units.map((unit) => [unit.model, unit.freeReason])).toEqual([
    ['cbp_2022', 'free_entry_point'],
    ['cbp_2023', 'free_entry_point'],
    ['cbp_2023', 'service_free'],
  ]);
});

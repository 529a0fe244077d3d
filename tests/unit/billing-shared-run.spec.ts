import { expect, test } from '@playwright/test';
import fc from 'fast-check';
import { anyLog } from '../fixtures/billing-arbitrary';
import { at, bill, contextOf, noReported } from '../fixtures/billing-log';

/** Ten days each within an era, or across a switch: Mexico's test, 2022, 2023, free service, 2025. */
const starts = [
  '2020-06-01',
  '2021-01-27',
  '2021-06-01',
  '2022-01-27',
  '2022-06-01',
  '2023-05-27',
  '2024-10-28',
  '2025-06-26',
  '2025-09-01',
];

test('a replay that is the actual run gives the units of a machine of its own, in every era and across each switch', () => {
  fc.assert(
    fc.property(anyLog, fc.constantFrom(...starts), fc.boolean(), fc.boolean(), (events, start, isMexico, opensOnFailure) => {
      const shift = at(`${start}T00:00Z`) - at('2022-03-01T00:00Z');
      const moved = events.map((event) => ({
        ...event,
        isMexico,
        at: event.at === null ? null : event.at + shift,
        ...(event.sentAt === undefined ? {} : { sentAt: event.sentAt + shift }),
      }));
      const context = contextOf('America/Bogota', { opensOnFailure });
      /* A chunk of one event never tells when its key ends: no replay is shared before the last era. */
      expect(bill(moved, context)).toEqual(bill(moved, context, noReported, 1));
    }),
    { numRuns: 600 },
  );
});

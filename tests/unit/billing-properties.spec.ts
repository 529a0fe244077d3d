import { expect, test } from '@playwright/test';
import fc from 'fast-check';
import { anyLog } from '../fixtures/billing-arbitrary';
import { bill, type LedgerRow, type LogEvent } from '../fixtures/billing-log';
import { naiveConversations } from '../fixtures/naive-cbp-2022';

const day = 86_400;
const unitsOf = (events: readonly LogEvent[], run: string, model: string) =>
  bill(events).filter((unit) => unit.run === run && unit.model === model);
const keyOf = (unit: LedgerRow | LogEvent): string => `${unit.account} ${unit.line} ${unit.contact}`;
const deliveries = (events: readonly LogEvent[]) => events.filter((event) => event.at !== null && !event.kind.startsWith('inbound'));
const sum = (units: readonly LedgerRow[], pick: (unit: LedgerRow) => number): number =>
  units.reduce((total, unit) => total + pick(unit), 0);
const check = (property: (events: readonly LogEvent[]) => void) => fc.assert(fc.property(anyLog, property), { numRuns: 150 });

test('cbp_2022 agrees with the rule written a second time, message by message', () => {
  check((events) => {
    const billed = unitsOf(events, 'actual', 'cbp_2022').map((unit) => ({
      key: keyOf(unit),
      type: unit.type,
      openedAt: unit.openedAt,
      outbound: unit.outbound,
      inbound: unit.inbound,
    }));
    const inOrder = <Item extends { key: string; openedAt: number }>(items: readonly Item[]) =>
      [...items].sort((a, b) => a.key.localeCompare(b.key) || a.openedAt - b.openedAt);
    expect(inOrder(billed)).toEqual(inOrder(naiveConversations(events)));
  });
});

test('cbp_2022: conversations of one key never overlap; cbp_2023: those of one type never do', () => {
  check((events) => {
    const overlaps = (units: readonly LedgerRow[], groupOf: (unit: LedgerRow) => string): boolean =>
      units.some((unit) =>
        units.some(
          (other) =>
            other !== unit && groupOf(other) === groupOf(unit) && unit.openedAt <= other.openedAt && other.openedAt < unit.expiresAt,
        ),
      );
    expect(overlaps(unitsOf(events, 'replay', 'cbp_2022'), keyOf)).toBe(false);
    const later = unitsOf(events, 'replay', 'cbp_2023');
    expect(
      overlaps(
        later.filter((unit) => unit.expiresAt > unit.openedAt),
        (unit) => `${keyOf(unit)} ${unit.type}`,
      ),
    ).toBe(false);
  });
});

test('every delivered outbound message lies in exactly one conversation, every inbound one in at most one', () => {
  check((events) => {
    for (const model of ['cbp_2022', 'cbp_2023']) {
      const units = unitsOf(events, 'replay', model);
      expect(sum(units, (unit) => unit.outbound)).toBe(deliveries(events).length);
      expect(sum(units, (unit) => unit.templates)).toBe(deliveries(events).filter((event) => event.kind === 'template').length);
      expect(sum(units, (unit) => unit.inbound)).toBeLessThanOrEqual(events.filter((event) => event.kind.startsWith('inbound')).length);
    }
  });
});

test('one notification and one per-message unit per delivered template, none for anything else', () => {
  check((events) => {
    const templates = deliveries(events).filter((event) => event.kind === 'template').length;
    expect(unitsOf(events, 'replay', 'notification').length).toBe(templates);
    expect(unitsOf(events, 'replay', 'pmp_2025').length).toBe(templates);
  });
});

test('inside the era of 2022 the replay of its model is what was billed', () => {
  check((events) => {
    const plain = (units: readonly LedgerRow[]) => units.map(({ run: _, ...unit }) => unit);
    expect(plain(unitsOf(events, 'replay', 'cbp_2022'))).toEqual(plain(unitsOf(events, 'actual', 'cbp_2022')));
    expect(
      bill(events)
        .filter((unit) => unit.run === 'actual')
        .every((unit) => unit.model === 'cbp_2022' && !unit.isProForma),
    ).toBe(true);
  });
});

test('the same log some whole days later gives the same units, so many days later', () => {
  fc.assert(
    fc.property(anyLog, fc.integer({ min: 1, max: 300 }), (events, days) => {
      const later = events.map((event) => ({
        ...event,
        at: event.at === null ? null : event.at + days * day,
        ...(event.sentAt === undefined ? {} : { sentAt: event.sentAt + days * day }),
      }));
      const shifted = bill(events).map(({ billingMonth: _, ...unit }) => ({
        ...unit,
        openedAt: unit.openedAt + days * day,
        expiresAt: unit.expiresAt + days * day,
        rateAt: unit.rateAt + days * day,
      }));
      expect(bill(later).map(({ billingMonth: _, ...unit }) => unit)).toEqual(shifted);
    }),
    { numRuns: 100 },
  );
});

test('keys do not know of each other: a log billed key by key gives the same units', () => {
  check((events) => {
    const numbered = events.map((event, message) => ({ event, message }));
    const alone = [...new Set(events.map(keyOf))].flatMap((key) => {
      const own = numbered.filter(({ event }) => keyOf(event) === key);
      return bill(own.map(({ event }) => event)).map((unit) => ({ ...unit, message: own[unit.message]!.message }));
    });
    const words = (units: readonly LedgerRow[]) => units.map((unit) => JSON.stringify(unit)).sort();
    expect(words(alone)).toEqual(words(bill(events)));
  });
});

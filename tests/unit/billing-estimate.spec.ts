import { expect, test } from '@playwright/test';
import { gapCheck } from '../../ingest/billing/log-gaps';
import { at, bill, contextOf, type LogEvent } from '../fixtures/billing-log';

const logBegin = at('2022-03-01T00:00Z');
const beginning = { from: Number.NEGATIVE_INFINITY, until: logBegin };
const template = (instant: string, sent = instant): LogEvent => ({ kind: 'template', at: at(instant), sentAt: at(sent) });

const estimates = (events: readonly LogEvent[], unlogged: Parameters<typeof gapCheck>[0]) =>
  bill(events, contextOf('UTC', { lines: [{ unlogged }] }))
    .filter((unit) => unit.run === 'actual')
    .map((unit) => unit.isEstimate);

test('the first 24 h of a log are an estimate: 23:59:59 is, 24:00:00 is not', () => {
  expect(estimates([template('2022-03-01T23:59:59Z')], [beginning])).toEqual([true]);
  expect(estimates([template('2022-03-02T00:00Z')], [beginning])).toEqual([false]);
});

test('the type rests on the day before sending: sent within the first 24 h and delivered later is an estimate', () => {
  expect(estimates([template('2022-03-02T09:00Z', '2022-03-01T20:00Z')], [beginning])).toEqual([true]);
});

test('a missing day makes the day after it an estimate, and nothing else', () => {
  const gap = { from: at('2022-03-10T00:00Z'), until: at('2022-03-11T00:00Z') };
  const days = ['2022-03-09T20:00Z', '2022-03-11T20:00Z', '2022-03-13T20:00Z'].map((instant) => template(instant));
  expect(estimates(days, [beginning, gap])).toEqual([false, true, false]);
});

test('a line that is wholly logged, or unknown, has no estimates', () => {
  expect(estimates([template('2022-03-01T10:00Z')], [])).toEqual([false]);
  expect(gapCheck([])(0, 0)).toBe(false);
});

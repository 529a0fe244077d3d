import { expect, test } from '@playwright/test';
import { listed, listSearch, listViewOf, sortedBy } from '../../app/metrics/campaign-list';
import { conversionGrid } from '../../app/metrics/conversion-grid';
import { ladderOf } from '../../app/metrics/ladder';
import { liftVerdict } from '../../app/metrics/lift-verdict';
import { campaignQuestions, promotionQuestions } from '../../app/metrics/promotion-questions';
import { questionSearch } from '../../app/metrics/question';
import { gapVerdict, shareGap } from '../../app/metrics/share-gap';
import { changedSearch, viewOf } from '../../app/metrics/view';
import type { Answer } from '../../db/ask';
import type { AnswerRow } from '../../db/family';
import { newcombe, wilson } from '../../db/statistics';

const bounds = { firstDay: '2021-01-01', lastDay: '2022-12-31' };
const answer = (rows: readonly AnswerRow[], totals: AnswerRow = {}): Answer => ({ rows, totals, warnings: [] }) as unknown as Answer;

test('the way of counting stands in the address by the names of the command line, and goes into the questions of promotions alone', () => {
  const address = changedSearch(new URLSearchParams('sort=-cost'), { counting: { window: '7d', attribution: 'linear' } });
  expect(address).toBe('sort=-cost&attribution=linear&window=7d');
  const view = viewOf(new URLSearchParams(address), bounds);
  expect(view.counting).toEqual({ attribution: 'linear', window: '7d' });
  const { ladder, caused, versions } = campaignQuestions(view, 'verano');
  expect(ladder.whole?.parameters).toMatchObject({ attribution: ['linear'], window: ['7d'], campaign: ['verano'], from: ['2022-01-01'] });
  expect(questionSearch(caused.holdout ?? { metric: '', parameters: {} })).not.toMatch(/attribution|window|from|to=/);
  expect(caused.natural?.parameters.design).toEqual(['natural']);
  expect(Object.keys(versions.life?.parameters ?? {})).toEqual(['by', 'fields']);
  expect(promotionQuestions(view, null).figures.earnedBefore).toBeNull();
});

test('campaigns: the largest revenue first without a word; -cost is the most expensive first; no value stands last both ways', () => {
  const rows = [
    { campaign: 'Ábaco', revenue: 5, cost: 2 },
    { campaign: 'barco', revenue: null, cost: 9 },
    { campaign: 'cama', revenue: 7, cost: null },
  ];
  const names = (search: string) => listed(answer(rows), listViewOf(new URLSearchParams(search))).map((row) => row.campaign);
  expect(names('')).toEqual(['cama', 'Ábaco', 'barco']);
  expect(names('sort=-cost')).toEqual(['barco', 'Ábaco', 'cama']);
  expect(names('sort=cost')).toEqual(['Ábaco', 'barco', 'cama']);
  expect(names('sort=campaign&find=ABA')).toEqual(['Ábaco']);
  expect(names('sort=nothing')).toEqual(['cama', 'Ábaco', 'barco']);
});

test('a column once more turns the list round; the usual list leaves no trace in the address', () => {
  const usual = listViewOf(new URLSearchParams());
  const costs = sortedBy(usual, 'cost');
  expect(listSearch(new URLSearchParams('from=2022-01-01'), costs)).toBe('from=2022-01-01&sort=-cost');
  expect(listSearch(new URLSearchParams(), sortedBy(costs, 'cost'))).toBe('sort=cost');
  expect(listSearch(new URLSearchParams('sort=cost&find=x'), usual)).toBe('');
});

test('ladder: sent 9 of 10 attempted, read 5 of 8 delivered; of nobody there is no share', () => {
  const { reached, did } = ladderOf(answer([], { eligible: 12, suppressed: 2, attempted: 10, sent: 9, delivered: 8, read: 5 }));
  expect(reached.map(({ name, ofBase }) => [name, ofBase])).toEqual([
    ['eligible', null],
    ['suppressed', 2 / 12],
    ['attempted', 10 / 12],
    ['sent', 0.9],
    ['delivered', 8 / 9],
  ]);
  expect(did.find(({ name }) => name === 'read')).toEqual({ name: 'read', people: 5, ofAll: 5 / 12, base: 'delivered', ofBase: 5 / 8 });
  expect(ladderOf(answer([], { eligible: 0, attempted: 0 })).reached.every(({ ofBase }) => ofBase === null)).toBe(true);
});

test('the gap of two versions out of their Wilson intervals is that of Newcombe: 56/70 − 48/80 is 0.2, from 0.0524 to 0.3339', () => {
  const rowOf = (count: number, people: number): AnswerRow => ({
    delivered: people,
    conversion_rate: count / people,
    conversion_rate_low: wilson(count, people)?.low ?? null,
    conversion_rate_high: wilson(count, people)?.high ?? null,
  });
  const gap = shareGap(rowOf(56, 70), rowOf(48, 80), true);
  const told = newcombe(56, 70, 48, 80);
  expect(gap?.gap).toBeCloseTo(0.2, 12);
  expect(gap?.low).toBeCloseTo(told?.low ?? Number.NaN, 12);
  expect(gap?.high).toBeCloseTo(told?.high ?? Number.NaN, 12);
  expect([gap?.low.toFixed(4), gap?.high.toFixed(4)]).toEqual(['0.0524', '0.3339']);
  expect(gap?.detectable?.toFixed(3)).toBe('0.211');
  expect(shareGap(rowOf(56, 70), rowOf(48, 80), false)?.detectable).toBeNull();
  expect(shareGap(rowOf(56, 70), { delivered: 0, conversion_rate: null }, true)).toBeNull();
});

test('an interval above zero is better, below is worse, across is open; 99 people in an arm give no verdict', () => {
  expect([gapVerdict({ low: 0.01, high: 0.02 }), gapVerdict({ low: -0.02, high: -0.01 }), gapVerdict({ low: 0, high: 0.1 })]).toEqual([
    'better',
    'worse',
    'open',
  ]);
  const arms = { treated: 900, control: 100, lift_points_low: 0.01, lift_points_high: 0.03 };
  expect(liftVerdict(arms)).toBe('better');
  expect(liftVerdict({ ...arms, control: 99 })).toBe('few');
  expect(liftVerdict({ ...arms, control: 0 })).toBe('one_arm');
  expect(liftVerdict({ treated: 0, control: 0 })).toBe('none');
});

test('hours: Wednesday 10 h has 44 people and 2 %; an hour without a delivery has nobody and no rate', () => {
  const grid = conversionGrid(answer([{ weekday: 3, hour_of_day: 10, delivered: 44, conversion_rate: 0.02 }]));
  expect(grid[2]?.[10]).toEqual({ people: 44, rate: 0.02 });
  expect(grid[0]?.[0]).toEqual({ people: 0, rate: null });
});

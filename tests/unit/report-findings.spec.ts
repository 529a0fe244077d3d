import { expect, test } from '@playwright/test';
import type { Language } from '../../app/i18n/language';
import { cartFinding } from '../../app/report/cart-finding';
import { conversationFinding } from '../../app/report/conversation-finding';
import { liftBlocks, liftSentence } from '../../app/report/lift-blocks';
import { liftCounts, liftFinding } from '../../app/report/lift-finding';
import { portFindings } from '../../app/report/line-finding';
import { sentenceText } from '../../app/report/number';
import { modelOn, pricingFinding } from '../../app/report/pricing-finding';
import { armsRow, liftWorlds, plainFunnel, portRows, smallFunnel, unseenFunnel } from '../fixtures/finding-worlds';
import { smallContext } from '../fixtures/report-worlds';

const languages: readonly Language[] = ['es', 'pt', 'en'];
const contexts = { es: smallContext('es'), pt: smallContext('pt'), en: smallContext('en') };
const plain = (text: string): string => text.replaceAll('\u00a0', ' ');
const asEnglish = (figure: string): string => figure.replace(/[.,]/g, (sign) => (sign === '.' ? ',' : '.'));
/** Claims that only an interval wholly on one side of zero allows. */
const claims = /vendió|vendeu|\bsold\b|restó|tirou|cost sales|adicional|additional/;

for (const { title, row, verdict, figures } of liftWorlds) {
  test(`lift, ${title}`, () => {
    const finding = liftFinding(row);
    expect(finding.verdict).toBe(verdict);
    for (const language of languages) {
      const said = plain(sentenceText(liftSentence(contexts[language], finding)));
      const expected = language === 'en' ? figures.map(asEnglish) : figures;
      const places = expected.map((figure) => said.indexOf(figure));
      expect(
        places.every((place) => place >= 0),
        `${said} lacks one of ${expected.join(' | ')}`,
      ).toBe(true);
      expect(said).toContain('verano');
      expect(said).not.toMatch(/undefined|[{}<>]|NaN|\u0001/);
      if (verdict === 'open' || verdict === 'few') expect(said).not.toMatch(claims);
      if (finding.isRevenueOpen) expect(said).not.toMatch(/adicional|additional/);
    }
  });
}

test('of 5 campaigns with arms 2 sold, 1 sold less and 2 cannot be told; 1 with one arm is none of them', () => {
  const rows = [...liftWorlds.map(({ row }) => row), armsRow({ control: 0 })];
  expect(liftCounts(rows.map(liftFinding))).toEqual({ all: 5, better: 2, worse: 1 });
  const [summary] = liftBlocks(contexts.es, rows);
  if (summary?.kind !== 'sentence') throw new Error('no sentence');
  expect(sentenceText(summary.sentence)).toBe(
    'De 5 promociones con grupo de control, 2 vendieron más de lo que explica el azar, 1 vendió menos; de 2 no se puede decir.',
  );
  const [none] = liftBlocks(contexts.en, [armsRow({ lift_points_low: -0.1 }), armsRow({ control: 3 })]);
  if (none?.kind !== 'sentence') throw new Error('no sentence');
  expect(sentenceText(none.sentence)).toBe('Of 2 promotions with a hold-out, none can be told from chance.');
});

const origins = (marketing: number, service: number) =>
  new Map([
    ['marketing', marketing],
    ['service', service],
  ]);

test('300 more of 1,000: marketing made 280 of them, 93 %, so it is named; at 150 each neither is; 1,005 is no change', () => {
  const world = (now: number, kinds: Map<string, number>) =>
    conversationFinding({ now, before: 1_000, origins: { now: kinds, before: origins(500, 500) } });
  expect(world(1_300, origins(780, 520))).toMatchObject({ kind: 'up', change: 0.3, cause: { origin: 'marketing', now: 780, before: 500 } });
  expect(world(1_300, origins(650, 650))).toMatchObject({ kind: 'up', cause: null });
  expect(world(1_005, origins(505, 500))).toMatchObject({ kind: 'same', cause: null });
  expect(world(700, origins(210, 490))).toMatchObject({ kind: 'down', cause: { origin: 'marketing', now: 210 } });
});

test('a kind that one span alone has explains nothing: under another pricing model it may only be another name', () => {
  const [now, before] = [new Map([['marketing', 1_300]]), new Map([['business_initiated', 1_000]])];
  expect(conversationFinding({ now: 1_300, before: 1_000, origins: { now, before } }).cause).toBeNull();
  expect(conversationFinding({ now: 5, before: null, origins: { now, before: null } })).toMatchObject({
    kind: 'none_before',
    before: null,
  });
});

test('one conversation is opened, two are; in each language', () => {
  const said = (language: Language, count: number): string => {
    const { say, numbers } = contexts[language];
    return sentenceText(say('conversations_none_before', { when: 'X', count, against: '' }, { now: numbers.count(count) }));
  };
  expect([said('es', 1), said('es', 2)]).toEqual(['X se abrió 1 conversación.', 'X se abrieron 2 conversaciones.']);
  expect([said('pt', 1), said('pt', 2)]).toEqual(['X, foi aberta 1 conversa.', 'X, foram abertas 2 conversas.']);
  expect([said('en', 1), said('en', 2)]).toEqual(['X, 1 conversation was opened.', 'X, 2 conversations were opened.']);
});

test('2022 is compared with notifications: 120 against 100 is 20 % more; with a unit unrated nothing is, or "at least"', () => {
  expect([modelOn('2022-01-31'), modelOn('2022-02-01'), modelOn('2025-07-01')]).toEqual(['notification', 'cbp_2022', 'pmp_2025']);
  const fees = (actual: number | null, other: number | null, unrated = [0, 0]) =>
    pricingFinding(
      [
        { model: 'actual', fee: actual, unratedUnits: unrated[0] ?? 0 },
        { model: 'notification', fee: other, unratedUnits: unrated[1] ?? 0 },
      ],
      '2022-12-31',
    );
  expect(fees(100, 120)).toMatchObject({ kind: 'more', model: 'notification', change: 0.2 });
  expect(fees(100, 80)).toMatchObject({ kind: 'less', change: -0.2 });
  expect(fees(100, 100.5).kind).toBe('same');
  expect(fees(0, 5).kind).toBe('from_nothing');
  expect([fees(100, 120, [3, 0]), fees(100, 120, [0, 3])]).toMatchObject([
    { kind: 'no_actual', change: null },
    { kind: 'unknown', change: null },
  ]);
});

test('carts: 400 of 1,000 is the largest loss; one before a step that nobody sees is none, then 240 of 300 is; 60 people name no step', () => {
  expect(cartFinding(plainFunnel)).toMatchObject({
    first: 1_000,
    last: 261,
    loss: { from: 'product', to: 'cart', previous: 1_000, next: 400 },
  });
  expect(cartFinding(unseenFunnel)).toMatchObject({
    last: null,
    loss: { from: 'order', to: 'paid', rate: 0.8 },
    inferred: 300,
    unseen: ['fulfilled'],
  });
  expect(cartFinding(smallFunnel)).toMatchObject({ isFew: true, loss: null });
  expect(cartFinding([])).toBeNull();
});

test('lines: 0.05 before the port and 0.06 after it is 20 % more; with 99 conversations on a side nothing is compared', () => {
  expect(portFindings(portRows)).toEqual([
    { line: '+57', from: 'north', to: 'south', kind: 'up', before: 0.05, after: 0.06, change: expect.closeTo(0.2, 9) },
  ]);
  expect(portFindings(portRows.map((row) => ({ ...row, conversations: 99 })))).toMatchObject([{ kind: 'few', change: null }]);
});

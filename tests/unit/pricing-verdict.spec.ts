import { expect, test } from '@playwright/test';
import { createTranslator } from 'next-intl';
import { en } from '../../app/i18n/en';
import { es } from '../../app/i18n/es';
import { formatsOf } from '../../app/i18n/format';
import type { Language } from '../../app/i18n/language';
import { type PricingVerdictKey, pricingVerdictWords } from '../../app/i18n/pricing-verdict-words';
import { pt } from '../../app/i18n/pt';
import { switchSpans } from '../../app/metrics/pricing-switch';
import { type Bill, type SwitchNumbers, switchVerdict } from '../../app/metrics/pricing-verdict';

const messages = { es, pt, en };

function sentence(numbers: SwitchNumbers, language: Language, only: readonly string[] = []): string {
  const t = createTranslator({ locale: language, messages: messages[language], namespace: 'pricing_verdict' });
  const words = pricingVerdictWords(switchVerdict(numbers), { format: formatsOf(language), currency: 'USD', only });
  const tags = Object.fromEntries(Object.entries(words.figures).map(([name, figure]) => [name, () => figure.shown]));
  const told = (keys: readonly PricingVerdictKey[]): string => keys.map((key) => t.markup(key, { ...words.values, ...tags })).join('; ');
  return `${told(words.clauses)}${words.quiet.length ? ` (${told(words.quiet)})` : ''}.`
    .replaceAll('\u00a0', ' ')
    .replace(/[.,]00(?!\d)/g, '');
}

const known: Bill = {
  ...{ span: { from: '2022-02-01', to: '2023-01-01' }, units: 500, unratedUnits: 0, fee: 100, currencies: [] },
  ...{ borrowedUnits: 0, estimatedUnits: 0, upperBoundUnits: 0 },
};
const year = { ...known, span: { from: '2021-02-01', to: '2022-02-01' } };
const side = (billed: Partial<Bill>, otherwise: Partial<Bill>) => ({
  billed: { ...known, ...billed },
  otherwise: { ...known, ...otherwise },
});
const before = { billed: { ...year, fee: 140 }, otherwise: { ...year, fee: 90 } };

/** Each world with what its sentence must say, in the words of Spanish and English. */
const worlds: readonly {
  readonly title: string;
  readonly numbers: SwitchNumbers;
  readonly says: readonly RegExp[];
  readonly not?: RegExp;
}[] = [
  {
    title: '100 billed, 150 by notification: cheaper by conversation, +50 %, and 140 before with other messages',
    numbers: { before, after: side({}, { fee: 150, borrowedUnits: 3 }) },
    says: [
      /barato.*de febrero a diciembre de 2022.*US\$ 100.*US\$ 150 \(\+50 %\).*12 meses.*US\$ 140.*más cercana/,
      /cheaper.*US\$ 100.*US\$ 150 \(\+50 %\).*12 months.*US\$ 140.*nearest/,
    ],
  },
  {
    title: '100 billed, 80 by notification: dearer, −20 %',
    numbers: { before: null, after: side({}, { fee: 80 }) },
    says: [/caro.*US\$ 80 \([−-]20 %\)\.$/, /dearer.*US\$ 80 \([−-]20 %\)\.$/],
    not: /barat|cheaper/,
  },
  {
    title: '100 billed, 100.5 by notification: under one percent is no change',
    numbers: { before: null, after: side({}, { fee: 100.5 }) },
    says: [/apenas/, /hardly/],
    not: /barat|car[oa]|cheaper|dearer/,
  },
  {
    title: 'all in the free tier, 40 by notification: cheaper, and no percentage of nothing',
    numbers: { before: null, after: side({ fee: 0 }, { fee: 40 }) },
    says: [/barato.*US\$ 0.*US\$ 40\.$/, /cheaper.*US\$ 0.*US\$ 40\.$/],
    not: /%/,
  },
  {
    title: '30 units by notification have no rate: nothing is judged',
    numbers: { before, after: side({}, { unratedUnits: 30, fee: null }) },
    says: [/no se puede juzgar: por notificación.*30 unidades/, /cannot be judged: by notification, 30 units have no rate/],
    not: /barat|car[oa] |cheaper|dearer|US\$/,
  },
  {
    title: 'amounts in pesos without a rate of exchange: nothing is judged',
    numbers: { before, after: side({ currencies: ['COP'] }, {}) },
    says: [/no se puede juzgar.*COP/, /cannot be judged.*COP/],
    not: /barat|cheaper|US\$/,
  },
  {
    title: 'a log that ends before the change: what conversations would have cost, 90 against 140',
    numbers: { before, after: null },
    says: [
      /habría salido más barato.*febrero de 2021 a enero de 2022.*US\$ 140.*US\$ 90 \([−-]35,7 %\)/,
      /would have come out cheaper.*US\$ 140.*US\$ 90/,
    ],
  },
  {
    title: 'estimates and the test of Mexico are told quietly, and so is the filter',
    numbers: { before: null, after: side({ estimatedUnits: 20, upperBoundUnits: 4 }, { fee: 150 }) },
    says: [/\(la prueba de México.*máximo; en parte estimado; solo Brasil\)/, /\(Mexico’s test.*maximum; partly estimated; Brasil only\)/],
  },
  {
    title: 'no month with charges',
    numbers: { before: null, after: null },
    says: [/ningún mes completo/, /no complete month/],
    not: /US\$/,
  },
];

for (const { title, numbers, says, not } of worlds) {
  test(title, () => {
    const only = title.includes('filter') ? ['Brasil'] : [];
    const [spanish, english, portuguese] = [sentence(numbers, 'es', only), sentence(numbers, 'en', only), sentence(numbers, 'pt', only)];
    expect(spanish).toMatch(says[0]!);
    expect(english).toMatch(says[1]!);
    for (const said of [spanish, english, portuguese]) {
      expect(said).not.toMatch(/undefined|[{}<>]|NaN|pricing_verdict/);
      if (not) expect(said).not.toMatch(not);
    }
    expect(new Set([spanish, english, portuguese]).size).toBe(3);
  });
}

test('as many months before as after: data from 2021-03-10 to 2022-08-20 give April 2021 … no more than February to July 2022, six and six', () => {
  expect(switchSpans({ firstDay: '2021-03-10', lastDay: '2022-08-20' })).toEqual({
    before: { from: '2021-08-01', to: '2022-02-01' },
    after: { from: '2022-02-01', to: '2022-08-01' },
  });
});

test('twelve months at most, never past May 2023; a log on one side has no other', () => {
  expect(switchSpans({ firstDay: '2020-01-01', lastDay: '2025-12-31' })).toEqual({
    before: { from: '2021-02-01', to: '2022-02-01' },
    after: { from: '2022-02-01', to: '2023-02-01' },
  });
  expect(switchSpans({ firstDay: '2022-06-01', lastDay: '2024-01-31' })).toEqual({
    before: null,
    after: { from: '2022-06-01', to: '2023-06-01' },
  });
  expect(switchSpans({ firstDay: '2021-06-01', lastDay: '2021-12-31' })).toEqual({
    before: { from: '2021-06-01', to: '2022-01-01' },
    after: null,
  });
  expect(switchSpans({ firstDay: '2022-01-10', lastDay: '2022-01-20' })).toEqual({ before: null, after: null });
  expect(switchSpans({ firstDay: '2023-06-01', lastDay: '2024-01-31' })).toEqual({ before: null, after: null });
});

import { expect, test } from '@playwright/test';
import { createTranslator } from 'next-intl';
import { en } from '../../app/i18n/en';
import { es } from '../../app/i18n/es';
import { formatsOf } from '../../app/i18n/format';
import type { Language } from '../../app/i18n/language';
import { pt } from '../../app/i18n/pt';
import { type FigureName, type VerdictKey, verdictWords } from '../../app/i18n/verdict-words';
import { type VerdictNumbers, verdictOf } from '../../app/metrics/verdict';
import { plainWorld, verdictWorlds } from '../fixtures/verdict-worlds';

const messages = { es, pt, en };
const names: Readonly<Record<string, string>> = { '+573001112233': 'Ventas', south: 'Sur' };

/** The sentence of a world as the page says it. */
function sentence(numbers: VerdictNumbers, language: Language, only: readonly string[] = []): string {
  const t = createTranslator({ locale: language, messages: messages[language], namespace: 'verdict' });
  const format = formatsOf(language);
  const nameOf = (dimension: string, value: string | null) =>
    value === null ? '?' : dimension === 'country' ? format.country(value) : (names[value] ?? value);
  const say = (key: VerdictKey, values: Readonly<Record<string, string>>): string => t(key, values);
  const words = verdictWords(verdictOf(numbers), { format, currency: 'USD', only, nameOf, say });
  const tags = Object.fromEntries(Object.entries(words.figures).map(([name, figure]) => [name as FigureName, () => figure.shown]));
  const told = (keys: readonly VerdictKey[]): string => keys.map((key) => t.markup(key, { ...words.values, ...tags })).join('; ');
  return `${told(words.clauses)}${words.quiet.length ? ` (${told(words.quiet)})` : ''}.`.replaceAll('\u00a0', ' ');
}

/** A figure of Spanish as English writes it. */
const asEnglish = (figure: string): string => figure.replace(/[.,]/g, (sign) => (sign === '.' ? ',' : '.'));
/** A figure of Spanish as Portuguese writes it. */
const asPortuguese = (figure: string): string => figure.replace(' %', '%');
const asWritten = { es: (figure: string) => figure, pt: asPortuguese, en: asEnglish };
const causal = /\b(caus|gener|produj|logr|gracias|thanks|because of WhatsApp|por causa|graças)/i;

for (const { title, numbers, kind, figures, names: told = [] } of verdictWorlds) {
  test(title, () => {
    expect(verdictOf(numbers).claim.kind).toBe(kind);
    for (const language of ['es', 'pt', 'en'] as const) {
      const said = sentence(numbers, language);
      const expected = figures.map(asWritten[language]);
      const places = expected.map((figure) => said.indexOf(figure));
      expect(
        places.every((place) => place >= 0),
        `${said} lacks one of ${expected.join(' | ')}`,
      ).toBe(true);
      expect(places, said).toEqual([...places].sort((one, other) => one - other));
      for (const name of told) expect(said).toMatch(new RegExp(name, 'i'));
      expect(said).not.toMatch(/undefined|[{}<>]|NaN|–\.|verdict\./);
      expect(said).not.toMatch(causal);
      if (numbers.basis === 'revenue') expect(said.replace(/\(.*\)/, '')).not.toContain('ROI');
    }
  });
}

test(`the ${verdictWorlds.length} worlds get ${verdictWorlds.length} different sentences in each language`, () => {
  for (const language of ['es', 'pt', 'en'] as const) {
    const said = verdictWorlds.map(({ numbers }) => sentence(numbers, language));
    expect(new Set(said).size).toBe(verdictWorlds.length);
    for (const text of said) expect(text.replace(/\(.*\)/, '').split('; ').length).toBeLessThanOrEqual(2);
  }
});

test('where profit cannot be known nothing is said of gain, loss or ROI; a cost that lacks rates is "at least"', () => {
  const unsure = verdictWorlds.filter(({ kind }) => ['unrated', 'unconverted', 'incomplete'].includes(kind));
  expect(unsure.length).toBe(4);
  for (const { numbers, kind } of unsure) {
    const [spanish, english] = [sentence(numbers, 'es'), sentence(numbers, 'en')];
    expect(`${spanish} ${english}`).not.toMatch(/ROI|sube|baja|rises|falls|2021/);
    if (kind === 'unrated') expect(`${spanish} ${english}`).toMatch(/de al menos US\$ 1\.000.*of at least US\$ 1,000/);
  }
});

test('two ports, one of them before the span compared with: the one of 2022 is named and no other', () => {
  const port = (day: string, line: string) => ({ day, line, partner: 'south' });
  const said = sentence({ ...plainWorld, ports: [port('2020-05-01', '+52'), port('2022-06-14', '+573001112233')] }, 'en');
  expect(said).toMatch(/: line Ventas moved to Sur on 14 Jun 2022\.$/);
});

test('1 of 365 days missing is 0.3 %: compared, and told quietly; 6 of 500 units estimated are 1.2 %: told', () => {
  const { now } = plainWorld;
  expect(sentence({ ...plainWorld, now: { ...now, missingDays: 1, estimatedUnits: 6 } }, 'es')).toBe(
    'En 2022, a WhatsApp se le atribuye un margen de US$ 4.000 con un costo de US$ 1.000; el ROI sube de 1,50 en 2021 a 3,00 ' +
      '(margen +60 %, costo 0 %; falta 1 día de registro; costo en parte estimado).',
  );
  expect(sentence({ ...plainWorld, now: { ...now, estimatedUnits: 4 } }, 'es')).not.toContain('estimado');
});

test('no order at all, attributed or not, is told: a revenue of 0 is then no result', () => {
  const now = { ...plainWorld.now, earned: 0, orders: 0, ratio: -1, isOrderless: true };
  expect(sentence({ ...plainWorld, now, countries: [] }, 'es')).toContain('(no hay pedidos de este periodo en el registro)');
});

test('a level whole hides a country: 2,500 against 2,500, Colombia − 500, Brazil and Mexico + 250 each', () => {
  const countries = [
    { country: 'CO', now: 1_000, before: 1_500 },
    { country: 'BR', now: 750, before: 500 },
    { country: 'MX', now: 750, before: 500 },
  ];
  const now = { ...plainWorld.now, earned: 2_500, ratio: 1.5 };
  expect(sentence({ ...plainWorld, now, countries }, 'en')).toContain(
    'the margin hardly changes against 2021 (0 %), but falls in one country: Colombia, −33.3 % (ROI 1.50',
  );
  const two = countries.map((move) => (move.country === 'BR' ? { ...move, now: 250 } : { ...move, now: 2_250 }));
  expect(verdictOf({ ...plainWorld, countries: [...two, { country: 'PE', now: 0, before: 300 }] }).claim.kind).toBe('gain');
});

test('what was left out by filters is told: only Colombia', () => {
  expect(sentence(plainWorld, 'en', ['Colombia'])).toMatch(/ \(only Colombia; margin \+60 %, cost 0 %\)\.$/);
});

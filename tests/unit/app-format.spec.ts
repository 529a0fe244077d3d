import { expect, test } from '@playwright/test';
import { formatsOf } from '../../app/i18n/format';

const [es, pt, en] = [formatsOf('es'), formatsOf('pt'), formatsOf('en')];
const plain = (text: string | null): string | null => text?.replaceAll('\u00a0', ' ') ?? null;

test('numbers, money and percents as each language writes them; no value is a dash', () => {
  expect([es, pt, en].map(({ count }) => count(5412))).toEqual(['5.412', '5.412', '5,412']);
  expect([es, pt, en].map(({ money }) => plain(money(214_300, 'USD')))).toEqual(['US$ 214.300', 'US$ 214.300', 'US$ 214,300']);
  expect([es, pt, en].map(({ percent }) => plain(percent(0.914)))).toEqual(['91,4 %', '91,4 %', '91.4 %']);
  expect([es.count(null), es.money(null, 'USD'), es.percent(null), es.change(null)]).toEqual(['–', '–', '–', '–']);
});

test('a change has its sign; 0.0068 is 0,68 points; small money keeps three figures', () => {
  expect(plain(es.change(0.053))).toBe('+5,3 %');
  expect(plain(es.change(-0.071))).toBe('−7,1 %');
  expect(es.points(0.0068)).toBe('0,68');
  expect(plain(es.money(0.3041, 'USD'))).toBe('US$ 0,304');
  expect(plain(en.signedMoney(-1234.5, 'USD'))).toBe('−US$ 1,235');
});

test('two billion is not two thousand million of millions: compact notation is of Intl', () => {
  expect(plain(es.compact(612_340))).toBe('612,3 mil');
  expect(plain(en.compact(2_000_000_000))).toBe('2bn');
  expect(es.moneyParts(612_340, 'USD')).toEqual({ value: '612,3', unit: 'mil US$' });
  expect(es.moneyParts(null, 'USD')).toEqual({ value: null, unit: 'US$' });
});

test('days and months in short, without dots', () => {
  expect([es, pt, en].map(({ day }) => day('2022-12-31'))).toEqual(['31 dic 2022', '31 dez 2022', '31 Dec 2022']);
  expect([es, pt, en].map(({ weekday }) => weekday(1))).toEqual(['lun', 'seg', 'Mon']);
});

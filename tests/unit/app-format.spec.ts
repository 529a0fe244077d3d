import { expect, test } from '@playwright/test';
import { formatsOf } from '../../app/i18n/format';

const [es, pt, en] = [formatsOf('es'), formatsOf('pt'), formatsOf('en')];
const plain = (text: string | null): string | null => text?.replaceAll('\u00a0', ' ') ?? null;

test('numbers, money and percents as each language writes them; no value is a dash', () => {
  expect([es, pt, en].map(({ count }) => count(5412))).toEqual(['5.412', '5.412', '5,412']);
  expect([es, pt, en].map(({ money }) => plain(money(214_300, 'USD')))).toEqual(['US$ 214.300', 'US$ 214.300', 'US$ 214,300']);
  expect([es, pt, en].map(({ percent }) => plain(percent(0.914)))).toEqual(['91,4 %', '91,4%', '91.4 %']);
  expect([es.count(null), es.money(null, 'USD'), es.percent(null), es.change(null)]).toEqual(['–', '–', '–', '–']);
});

test('a sign of money is the same in every language: MX$, R$ and, where there is none, the code', () => {
  for (const { currencySign } of [es, pt, en]) expect(['MXN', 'BRL', 'COP'].map(currencySign)).toEqual(['MX$', 'R$', 'COP']);
});

test('a change has its sign; 0.0068 is 0,68 points; small money keeps three figures and no more than four decimals', () => {
  expect(plain(es.change(0.053))).toBe('+5,3 %');
  expect(plain(es.change(-0.071))).toBe('−7,1 %');
  expect(es.points(0.0068)).toBe('0,68');
  expect([0.3041, 0.03041, 0.003, 0.000123].map((value) => plain(es.money(value, 'USD')))).toEqual([
    'US$ 0,304',
    'US$ 0,0304',
    'US$ 0,0030',
    'US$ 0,000123',
  ]);
  expect(plain(en.signedMoney(-1234.5, 'USD'))).toBe('−US$ 1,235');
});

test('what is rounded keeps its last nought, what is exact has none: 2,2008 % is 2,20 %, 12,5 % is 12,5 %; 24.001 is 24,0 mil, 20.000 is 20 mil', () => {
  expect([0.022008, 0.125, 0.5].map((ratio) => plain(es.percent(ratio, 2)))).toEqual(['2,20 %', '12,5 %', '50 %']);
  expect([0.15004, 0.6].map((ratio) => plain(es.change(ratio)))).toEqual(['+15,0 %', '+60 %']);
  expect([24_001, 20_000, 2_007_164].map((value) => plain(es.compact(value)))).toEqual(['24,0 mil', '20 mil', '2,01 M']);
  expect([0.1404, 0.14, 0.5, 0.0699].map((value) => es.compact(value))).toEqual(['0,140', '0,14', '0,50', '0,0699']);
  expect([3.114, 73.94, 1181.79].map((value) => es.times(value))).toEqual(['3,11', '73,9', '1.182']);
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

test('an instant is told alike in three languages: 04:05 in UTC is 23:05 of the day before in Bogotá, and midnight is 00:00', () => {
  const told = (iso: string) => [es, pt, en].map(({ instant }) => plain(instant(iso, 'America/Bogota')));
  expect(told('2022-12-31T04:05:00Z')).toEqual(['30 dic 2022, 23:05', '30 dez 2022, 23:05', '30 Dec 2022, 23:05']);
  expect(told('2022-12-31T05:00:00Z')[0]).toBe('31 dic 2022, 00:00');
});

import { expect, test } from '@playwright/test';
import { built } from './built';
import { fromAd, lines, log, reaches, request, says, template } from './log-builder';

const customer = (number: number): string => `57300777000${number}`;

test('under categories a service conversation is no window, one of its category and a free entry point are; per message the entry point alone', async () => {
  const day = (month: string) => {
    const at = (number: number, when: string, name: string) => reaches(customer(number), `${month}${name}${number}`, `${month}-${when}`);
    const messages = [
      says(customer(1), `${month}i1`, `${month}-10 10:00`),
      at(1, '10 10:05', 'a'),
      at(1, '10 12:00', 'p'),
      at(2, '10 10:00', 'a'),
      at(2, '10 12:00', 'p'),
      says(customer(3), `${month}i3`, `${month}-10 10:00`, fromAd),
      at(3, '10 10:05', 'a'),
      at(3, '10 12:00', 'p'),
      at(4, '10 10:00', 'a'),
      at(4, '11 12:00', 'p'),
    ];
    const requests = [1, 2, 3, 4].flatMap((number) => [
      request(customer(number), `${month}p${number}`, `${month}-${number === 4 ? '11' : '10'} 12:00`, template('promo')),
      request(
        customer(number),
        `${month}a${number}`,
        `${month}-10 10:00`,
        number % 2 ? { type: 'text', text: { body: 'x' } } : template('promo'),
      ),
    ]);
    return { log: log(messages), requests: lines(requests) };
  };
  const months = ['2024-03', '2025-08'].map(day);
  const later = await built({
    'log.jsonl': months.map((one) => one.log).join(''),
    'requests.jsonl': months.map((one) => one.requests).join(''),
  });
  const { rows } = await later.ask('window_use', { by: ['month'], fields: ['promotions_inside', 'promotions_outside'] });
  expect(rows).toEqual([
    { month: '2024-03', promotions_inside: 2, promotions_outside: 1 },
    { month: '2025-08', promotions_inside: 1, promotions_outside: 0 },
  ]);
  later.close();
});

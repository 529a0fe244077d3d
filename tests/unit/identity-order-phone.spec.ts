import { expect, test } from '@playwright/test';
import { orderPhone } from '../../ingest/identity/order-phone';

const normal = (written: string, country: string | null): string => {
  const found = orderPhone(written, country);
  return found.kind === 'exact' ? found.reading.normal : found.kind;
};

for (const [written, country, expected] of [
  ['+57 300 111 2233', null, '573001112233'],
  ['+57 300 111 2233', 'MX', '573001112233'],
  ["'+573001112233", 'CO', '573001112233'],
  ['573001112233', 'CO', '573001112233'],
  ['573001112233', null, '573001112233'],
  ['3001112233', 'CO', '573001112233'],
  ['03124638007', 'CO', '573124638007'],
  ['0057 312 463 8007', 'CO', '573124638007'],
  ['3001112233.0', 'CO', '573001112233'],
  ['11 98765-4321', 'BR', '5511987654321'],
  ['(11) 8765-4321', 'BR', '5511987654321'],
  ['0 15 11 98765-4321', 'BR', '5511987654321'],
  ['+55 11 9 8765-4321', 'BR', '5511987654321'],
  ['551187654321', 'BR', '5511987654321'],
  ['55987654321', 'BR', '5555987654321'],
  ['55 1234 5678', 'MX', '525512345678'],
  ['044 55 1234 5678', 'MX', '525512345678'],
  ['+52 1 55 1234 5678', 'MX', '525512345678'],
  ['5215512345678', 'MX', '525512345678'],
  ['5215512345678', 'CO', '525512345678'],
  ['011 15 2345-6789', 'AR', '541123456789'],
  ['+54 9 11 2345 6789', 'AR', '541123456789'],
  ['+54 11 15 2345 6789', null, '541123456789'],
  ['11 2345 6789', 'AR', '541123456789'],
  ['+8800171 2345678', null, '8801712345678'],
  ['+880 1712 345678', null, '8801712345678'],
  ['+57 57 312 463 8007', null, '573124638007'],
  ['+57 0312 463 8007', null, '573124638007'],
  ['987654321', 'PE', '51987654321'],
  ['9 8765 4321', 'CL', '56987654321'],
  ['0998765432', 'EC', '593998765432'],
  ['0414-123.45.67', 'VE', '584141234567'],
  ['6123-4567', 'PA', '50761234567'],
  ['809-555-1234', 'DO', '18095551234'],
  ['+39 06 1234 5678', null, '390612345678'],
] as const) {
  test(`the phone ${written} in ${country ?? 'no country'} is ${expected}`, () => {
    expect(normal(written, country)).toBe(expected);
  });
}

for (const damaged of ['5.73E+11', '9,23E+11', '', '-', 'n/a', '12345', '0000000000', '1234567890123456789012']) {
  test(`"${damaged}" names nobody`, () => {
    expect(normal(damaged, 'CO')).toBe('unusable');
  });
}

test('3001112233 without a country may be Colombian: it is one candidate a country in which it is valid', () => {
  const found = orderPhone('3001112233', null);
  expect(found.kind).toBe('local');
  expect(found.kind === 'local' && found.candidates).toContainEqual({ normal: '573001112233', country: 'CO' });
});

test('a number that libphonenumber calls invalid still names the same person in a shop as in a chat: 3991234567 in CO is 573991234567', () => {
  expect(normal('3991234567', 'CO')).toBe('573991234567');
  expect(normal('+573991234567', null)).toBe('573991234567');
});

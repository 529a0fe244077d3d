import { expect, test } from '@playwright/test';
import { createIdentity } from '../../ingest/identity';
import { openText } from '../../ingest/identity/sealed-text';
import { marketList } from '../../ingest/market-list';
import type { Row } from '../../ingest/source/rows';

const hashKey = 'ab'.repeat(32);

function person(id: string) {
  const rows: Row<'contact'>[] = [];
  const numbers: string[] = [];
  const identity = createIdentity({
    hashKey,
    markets: marketList(),
    emit: (_table, row) => rows.push(row as Row<'contact'>),
    onNumber: (_contact, number) => numbers.push(number),
  });
  const contactId = identity.contact(id);
  return { contactId, row: rows[0], number: numbers[0] };
}

for (const [written, normal] of [
  ['551187654321', '5511987654321'],
  ['5511987654321', '5511987654321'],
  ['551132654321', '551132654321'],
  ['5215512345678', '525512345678'],
  ['525512345678', '525512345678'],
  ['5491123456789', '541123456789'],
  ['541123456789', '541123456789'],
  ['573001112233', '573001112233'],
  ['+57 300 111-2233', '573001112233'],
] as const) {
  test(`the WhatsApp id ${written} is the person ${normal}`, () => {
    expect(person(written).number).toBe(normal);
    expect(person(written).contactId).toBe(person(normal).contactId);
  });
}

for (const [number, country, prefix] of [
  ['573001112233', 'CO', '57'],
  ['5511987654321', 'BR', '55'],
  ['18095551234', 'DO', '1809'],
  ['18295551234', 'DO', '1829'],
  ['17875551234', 'PR', '1787'],
  ['18765551234', 'JM', '1876'],
  ['12425551234', 'BS', '1242'],
  ['16505551234', 'US', '1'],
  ['14165551234', 'CA', '1'],
  ['77012345678', 'KZ', null],
  ['79123456789', 'RU', '7'],
  ['447400123456', 'GB', '44'],
  ['447781123456', 'GG', '44'],
  ['35699123456', 'MT', ''],
  ['1111111111111', null, '1'],
  ['999123456789', null, ''],
] as const) {
  test(`${number} is of country ${country} and of the market with prefix ${prefix === '' ? "'' (any other code)" : prefix}`, () => {
    expect(person(number).row).toMatchObject({ country, market_prefix: prefix });
  });
}

test('a person is shown by calling code and last two digits: 573001112233 is +57 … 33', () => {
  expect(person('573001112233').row?.label).toBe('+57 … 33');
});

test('an id without a number: BSUID US.13491208655302741918 is a person of the US, placeholders and masks are nobody', () => {
  expect(person('US.13491208655302741918').row).toMatchObject({ country: 'US', market_prefix: '1', label: 'US … 18' });
  expect(person('US.13491208655302741918').number).toBe('bsuid:US.13491208655302741918');
  expect(person('').contactId).toBeNull();
  expect(person('48XXXXXXXXX ').contactId).toBeNull();
  expect(person('CUSTOMER_PHONE').contactId).toBeNull();
});

test('one person in two spellings is staged once: 2 ids, 1 contact row, 1 number', () => {
  const rows: unknown[] = [];
  const identity = createIdentity({ hashKey, markets: marketList(), emit: (table) => rows.push(table) });
  expect(identity.contact('551187654321')).toBe(identity.contact('5511987654321'));
  identity.contact('551187654321');
  expect(rows).toEqual(['contact']);
});

test('the same text in another domain, or under another key, is another number', () => {
  const identity = (key: string) => createIdentity({ hashKey: key, markets: marketList(), emit: () => undefined });
  const first = identity(hashKey);
  expect(first.key('message', 'x')).toBe(first.messageId('x'));
  expect(first.key('order', 'x')).not.toBe(first.key('message', 'x'));
  expect(identity('cd'.repeat(32)).messageId('x')).not.toBe(first.messageId('x'));
  expect(BigInt.asIntN(64, first.messageId('x'))).toBe(first.messageId('x'));
});

test('the cache forgets and comes to the same: 1000 people through a memory of 10', () => {
  const identity = createIdentity({ hashKey, markets: marketList(), emit: () => undefined, remembered: 10 });
  const ids = Array.from({ length: 1000 }, (_, index) => `57300${1_000_000 + index}`);
  const first = ids.map(identity.contact);
  expect(ids.map(identity.contact)).toEqual(first);
  expect(new Set(first).size).toBe(1000);
});

test('a shared text is sealed once and opens under the key only; one that may name a person is never sealed', () => {
  const sealed: (string | null)[] = [];
  const identity = createIdentity({
    hashKey,
    markets: marketList(),
    emit: (_table, row) => sealed.push((row as Row<'shared_text'>).sealed),
  });
  expect(identity.sharedText('black-friday')).toBe(identity.sharedText('black-friday'));
  identity.sharedText('ana@example.com');
  identity.sharedText('order 573001112233');
  identity.sharedText('300 111 22 33');
  expect(sealed).toHaveLength(1);
  expect(openText(hashKey, sealed[0] ?? '')).toBe('black-friday');
  expect(() => openText('cd'.repeat(32), sealed[0] ?? '')).toThrow();
  expect(sealed[0]).not.toContain('black');
});

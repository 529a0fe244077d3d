import { expect, test } from '@playwright/test';
import { type Built, built, only } from './built';
import { log, reaches, says, type Value } from './log-builder';
import { type OrderCells, shopifyCsv } from './order-builder';

/** How a number stands in the log, and how the shop wrote it. */
const spellings: readonly (readonly [name: string, waId: string, cells: OrderCells])[] = [
  ['Brazil, id without the ninth digit', '551187654321', { Phone: '+55 11 98765-4321' }],
  ['Brazil, local with blanks, currency BRL', '5511987654322', { Phone: '(11) 98765-4322', Currency: 'BRL' }],
  ['Mexico, 521 in the log and 52 in the shop', '5215512345678', { Phone: '+52 55 1234 5678' }],
  ['Mexico, 52 in the log and 1 55 in the shop', '525512345679', { Phone: '+52 1 55 1234 5679' }],
  ['Mexico, dialled with 044', '5215512345670', { Phone: '0445512345670', 'Billing Country': 'MX' }],
  ['Argentina, 549 in the log and 54 in the shop', '5491155550000', { Phone: '+54 11 5555-0000' }],
  ['Argentina, local with 0 and 15', '5491144443333', { Phone: '011 15-4444-3333', 'Billing Country': 'AR' }],
  ['Colombia, local with a trunk zero, currency COP', '573124638007', { Phone: '03124638007', Currency: 'COP' }],
  ['Colombia, local, by the country of the address', '573124638008', { Phone: '312 463 8008', 'Billing Country': 'Colombia' }],
  ['Colombia, local without country, by the line’s country', '573124638009', { Phone: '3124638009' }],
  ['Peru, international without plus', '51965110002', { Phone: '51 965 110 002' }],
  ['double prefix', '573124638010', { Phone: '+57573124638010' }],
];

const old = (number: number): string => `57300555002${number}`;
const changes = (from: string, to: string, when: string): Value =>
  says(from, `change-${from}`, when, {
    type: 'system',
    text: undefined,
    system: { type: 'user_changed_number', wa_id: to, body: `${from} ${to}` },
  });
const chat = (who: string, id: string, when: string): readonly Value[] => [says(who, `a-${id}`, when), ...reaches(who, `b-${id}`, when)];

const staff = '573009998877';
const values: readonly (Value | readonly Value[])[] = [
  ...spellings.map(([, waId], index) => chat(waId, `s${index}`, '2022-03-07 12:00')),
  chat(old(0), 'c0', '2022-03-07 12:00'),
  changes(old(0), old(1), '2022-03-07 15:00'),
  changes(old(2), old(3), '2022-03-05 15:00'),
  changes(old(3), old(4), '2022-03-06 15:00'),
  chat(old(4), 'c4', '2022-03-07 12:00'),
  changes(old(5), old(6), '2022-03-01 12:00'),
  chat(old(5), 'c5', '2022-03-07 12:00'),
  chat(staff, 'staff', '2022-03-07 12:00'),
];
const later = '2022-03-08 12:00';
const orders = shopifyCsv([
  ...spellings.map(([, , cells], index) => [`s${index}`, later, cells] as const),
  ['damaged', later, { Phone: '5.73E+11' }],
  ['new', later, { Phone: `+${old(1)}` }],
  ['stale', later, { Phone: `+${old(2)}` }],
  ['former', later, { Phone: `+${old(6)}` }],
  ['owner', later, { Phone: `+${old(5)}` }],
  ['staff', later, { Phone: '+57 300 999 8877' }],
]);

let acme: Built;

test.describe.configure({ mode: 'serial' });
test.beforeAll(async () => {
  acme = await built(
    { 'log.jsonl': log(values), 'orders.csv': orders },
    { settings: { timezone: 'UTC', excludedContacts: ['+57 300 999 8877', '300 111 0000'] } },
  );
});
test.afterAll(() => acme.close());

const touchOf = (order: string) => acme.rows(`select touch, matched_by from fact_order where order_name = '#${order}'`);
const earned = [{ touch: 'conversation', matched_by: 'phone' }];
const nothing = [{ touch: null, matched_by: null }];

for (const [index, [name]] of spellings.entries()) {
  test(`the chat of ${name} earns its order`, async () => {
    expect(await touchOf(`s${index}`)).toEqual(earned);
  });
}

test('a number that a spreadsheet damaged names nobody', async () => {
  expect(await touchOf('damaged')).toEqual(nothing);
});

test('an order by the new number is of the person who chatted by the old one; over two changes, by the oldest number, too', async () => {
  expect(await touchOf('new')).toEqual(earned);
  expect(await touchOf('stale')).toEqual(earned);
});

test('a number given up and used again is another person: its chat earns its own order, not that of the former owner', async () => {
  expect(await touchOf('former')).toEqual([{ touch: null, matched_by: 'phone' }]);
  expect(await touchOf('owner')).toEqual(earned);
});

test('numbers of one person share a person_key: 20 to 21, 22 to 24, 25 to 26', async () => {
  const rows = await acme.rows(`
    select string_agg(label, ', ' order by label) as numbers from dim_contact where label like '+57 … 2%' group by person_key order by 1`);
  expect(rows.map(({ numbers }) => numbers)).toEqual(['+57 … 20, +57 … 21', '+57 … 22, +57 … 23, +57 … 24', '+57 … 25, +57 … 26']);
});

test('an excluded contact is in no message, conversation, charge or order, and is counted', async () => {
  const tables = ['fact_message', 'fact_unit', 'fact_order', 'fact_conversation', 'fact_charge'];
  for (const table of tables)
    expect(await acme.rows(`select 1 from ${table} join dim_contact using (contact_key) where is_excluded`)).toEqual([]);
  expect(await touchOf('staff')).toEqual([]);
  const { warnings, totals } = await acme.ask('conversations', { fields: ['conversations', 'contacts'] });
  expect(warnings.find(({ code }) => code === 'excluded_contacts')?.count).toBe(1);
  expect(totals).toMatchObject({ conversations: spellings.length + 3, contacts: spellings.length + 3 });
});

test('an excluded local number leaves out whoever it can mean', async () => {
  const summary = await acme.load({ 'local.jsonl': log([chat('573001110000', 'local', '2022-03-07 12:00')]) });
  expect(only(summary.files)).toMatchObject({ status: 'loaded', accepted: 3 });
  expect((await acme.ask('messages')).warnings.find(({ code }) => code === 'excluded_contacts')?.count).toBe(2);
});

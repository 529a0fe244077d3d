import { expect, test } from '@playwright/test';
import { optionsOf } from '../../ingest/sample/options';
import { peopleOf } from '../../ingest/sample/people';
import { typedPhone } from '../../ingest/sample/phones';
import { randomStream } from '../../ingest/sample/random';
import { settingsOf } from '../../ingest/sample/settings';

test('without numbers the sample has 1,000,000 messages of seed 1', () => {
  expect(optionsOf(['--out', 'x'])).toEqual({ out: 'x', messages: 1_000_000, seed: 1, isJson: false });
  expect(optionsOf(['--out=x', '--messages=5000', '--seed', '7', '--json'])).toEqual({ out: 'x', messages: 5_000, seed: 7, isJson: true });
});

test('a wrong option gives one sentence', () => {
  const wrong = [
    [],
    ['--out'],
    ['--out', 'x', '--messages', '12'],
    ['--out', 'x', '--messages', '1e6'],
    ['--out', 'x', '--seed', '-1'],
    ['x'],
  ];
  for (const args of wrong) expect(optionsOf(args)).toEqual(expect.stringMatching(/^[^\n]+\.$/));
});

test('the third line belongs to north until the port and to south from then on', () => {
  const spans = settingsOf(peopleOf(1, 200)).lines[2]?.spans;
  expect(spans?.map(({ partner, from, until }) => ({ partner, from, until }))).toEqual([
    { partner: 'north', from: undefined, until: '2022-06-14T15:00:00Z' },
    { partner: 'south', from: '2022-06-14T15:00:00Z', until: undefined },
  ]);
});

test('200 customers have 200 numbers, and each spelling of a phone keeps the last seven digits of its person', () => {
  const people = peopleOf(3, 200);
  const random = randomStream(3);
  const contacts = Array.from({ length: 200 }, (_, contact) => contact);
  expect(new Set(contacts.map((contact) => people.waId(contact).slice(-7))).size).toBe(200);
  for (const contact of contacts) {
    expect(typedPhone(people, contact, random).replace(/\D/g, '').slice(-7)).toBe(people.waId(contact).slice(-7));
  }
});

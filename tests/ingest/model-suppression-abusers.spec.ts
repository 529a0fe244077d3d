import { spawnSync } from 'node:child_process';
import { rmSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from '@playwright/test';
import { readAudit } from '../../db/audit';
import { parseRules, proposedRules } from '../../db/suppression-rules';
import { ensureWorkspaceKeys } from '../../ingest/workspace-keys';
import { type Built, emptyWorkspace } from './built';
import { lines, log, reaches, request, says, status, template, type Value } from './log-builder';
import { shopifyCsv } from './order-builder';

/** Each person is one case; the last three digits name it. */
const person = (number: number): string => `57300555${String(4000 + number)}`;
const at = (day: number, clock: string): string => `${new Date(Date.UTC(2022, 0, day)).toISOString().slice(0, 10)} ${clock}`;

/** The company answers one second after each word; the person's next word comes `pause` seconds after the answer. */
function game(who: string, name: string, day: number, words: number, pause: number): readonly (Value | readonly Value[])[] {
  const clock = (second: number): string => at(day, new Date(second * 1000).toISOString().slice(11, 19));
  return Array.from({ length: words }, (_, index) => {
    const second = 36_000 + index * (pause + 1);
    return [says(who, `${name}w${index}`, clock(second)), ...reaches(who, `${name}a${index}`, clock(second + 1))];
  });
}
/** So many conversations, two days apart. */
const talks = (who: string, name: string, from: number, count: number): readonly (Value | readonly Value[])[] =>
  Array.from({ length: count }, (_, index) => [
    says(who, `${name}q${index}`, at(from + 2 * index, '09:00')),
    ...reaches(who, `${name}r${index}`, at(from + 2 * index, '09:20')),
  ]);
const promotion = (who: string, name: string, days: readonly number[], arrives = true) =>
  days.map((day) => ({
    values: arrives ? reaches(who, `${name}${day}`, at(day, '15:00')) : [status(who, `${name}${day}`, 'sent', at(day, '15:00'))],
    request: request(who, `${name}${day}`, at(day, '15:00'), template('oferta')),
  }));

/** Planted: talker 1, bot 2, unreachable 3, gone 4, without consent 5 (and 4, who took it back), over the cap 6. Beside each somebody who just is none: 11, 12, 13, 14, 15, 16, and 17, whom nothing reaches but who writes. */
const promotions = [
  ...promotion(person(3), 'u', [100, 104, 108], false),
  ...promotion(person(13), 'v', [100, 104], false),
  ...promotion(person(17), 'w', [100, 104, 108], false),
  ...promotion(person(4), 'g', [100, 110]),
  ...promotion(person(14), 'h', [100, 110]),
  ...promotion(person(5), 'n', [100, 112]),
  ...promotion(person(15), 'o', [100, 112]),
  ...promotion(person(6), 'c', [100, 105, 110, 115, 120]),
  ...promotion(person(16), 'd', [100, 110, 120]),
];
const consents = [3, 4, 6, 13, 14, 15, 16].map((number) => `${person(number)},in,2022-01-10 10:00`);
const planted = {
  many_conversations: [1],
  bot_play: [2],
  unreachable: [3],
  opted_out: [4],
  no_consent: [4, 5],
  promotion_cap: [6],
};

const passphrase = 'a passphrase for tests';
let acme: Built;
test.beforeAll(async () => {
  acme = await emptyWorkspace();
  rmSync(join(acme.paths.sealed, 'recipient.txt'));
  await ensureWorkspaceKeys(acme.paths.folder, passphrase, () => undefined);
  await acme.load(
    {
      'log.jsonl': log(
        [
          reaches(person(99), 'first', at(1, '12:00')),
          talks(person(1), 't', 100, 9),
          talks(person(11), 's', 100, 7),
          game(person(2), 'b', 102, 24, 2),
          game(person(12), 'p', 102, 24, 20),
          promotions.map(({ values }) => values),
          says(person(4), 'baja', at(104, '10:00'), { text: { body: 'BAJA' } }),
          says(person(17), 'here', at(107, '10:00')),
          says(person(99), 'last', at(140, '12:00')),
        ].flat(2) as never,
      ),
      'requests.jsonl': lines(promotions.map((one) => one.request)),
      'consents.csv': `phone,consent,at\n${consents.join('\n')}\n`,
      'orders.csv': shopifyCsv(
        Array.from({ length: 14 }, (_, week) => [`w${week}`, `${at(2 + week * 10, '10:00')}:00`, { Phone: `+${person(98)}` }] as const),
      ),
    },
    { settings: { timezone: 'UTC', currency: 'USD', optOutKeywords: ['BAJA'] } },
  );
});
test.afterAll(() => acme.close());

test('each abuser is on the list of the proposed rule that is meant for them, and nobody who just is none', async () => {
  const listed = await acme.rows(`select rule, list(distinct label order by label) as people from fact_suppression_span
    join dim_contact using (contact_key) group by rule order by rule`);
  const label = (number: number): string => `+57 … ${person(number).slice(-2)}`;
  expect(Object.fromEntries(listed.map(({ rule, people }) => [rule, people]))).toEqual(
    Object.fromEntries(Object.entries(planted).map(([rule, numbers]) => [rule, numbers.map(label)])),
  );
});

function exported(words: string) {
  const { VENTANA_PASSPHRASE: _, ...environment } = process.env;
  const args = ['.ci/launch.mjs', 'ingest/suppress.ts', 'acme', '--export', '-', '--rule', 'many_conversations', '--rule', 'opted_out'];
  return spawnSync(process.execPath, args, { env: { ...environment, VENTANA_DATA: acme.data }, encoding: 'utf8', input: `${words}\n` });
}

test('the list leaves with the numbers of 2 people only by the passphrase, as text that no spreadsheet runs, and into the audit; masked without', async () => {
  const wrong = exported('another passphrase');
  expect([wrong.status, wrong.stdout]).toEqual([1, '']);
  expect(wrong.stderr).toContain('The passphrase does not open this workspace');
  const { status: code, stdout } = exported(passphrase);
  expect([code, stdout.split('\r\n')]).toEqual([
    0,
    [
      'phone,rule,on_list_since,counted',
      `${person(1)},many_conversations,${at(115, '').trim()},8 0`,
      `${person(4)},opted_out,${at(105, '').trim()},1`,
      '',
    ],
  ]);
  expect(readAudit(acme.paths.folder).map(({ action, details }) => [action, details.numbers ?? null])).toEqual([
    ['suppression_export_refused', null],
    ['suppression_export', 2],
  ]);
  const masked = spawnSync(process.execPath, ['.ci/launch.mjs', 'ingest/suppress.ts', 'acme', '--json'], {
    env: { ...process.env, VENTANA_DATA: acme.data },
    encoding: 'utf8',
  });
  expect(masked.stdout).toContain('+57 … 01');
  expect(masked.stdout).not.toContain(person(1));
});

for (const [what, rules, sentence] of [
  [
    'a number below 0',
    [{ ...proposedRules[0], when: [{ metric: 'orders', comparison: 'at_most', number: -1, days: 3 }] }],
    'number is not below 0',
  ],
  [
    'negative days',
    [{ ...proposedRules[0], when: [{ metric: 'orders', comparison: 'at_least', number: 1, days: -3 }] }],
    'days is at least 1',
  ],
  [
    'a metric that is none',
    [{ ...proposedRules[0], when: [{ metric: 'mood', comparison: 'at_least', number: 1, days: 3 }] }],
    'metric is one of',
  ],
  [
    'what everybody fulfils',
    [{ ...proposedRules[0], when: [{ metric: 'orders', comparison: 'at_most', number: 0, days: 3 }] }],
    'everybody would be on the list',
  ],
  ['no part', [{ ...proposedRules[0], when: [] }], 'at least one part'],
  ['two rules of one id', [proposedRules[0], proposedRules[0]], 'two rules have one id'],
  ['no list', {}, 'does not hold rules'],
] as const) {
  test(`rules with ${what} are refused in one sentence`, () => {
    expect(() => parseRules(rules, 'rules.json')).toThrow(sentence);
  });
}

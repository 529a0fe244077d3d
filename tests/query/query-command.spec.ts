import { spawnSync } from 'node:child_process';
import { rmSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from '@playwright/test';
import { publishedWorkspace } from '../fixtures/generation';
import { ledger } from '../fixtures/ledger';
import { projectFolder } from '../source-files';

let data: string;
test.beforeAll(async () => {
  ({ data } = await publishedWorkspace(ledger));
});
test.afterAll(() => rmSync(data, { recursive: true }));

function query(...args: readonly string[]) {
  const run = spawnSync(process.execPath, ['.ci/launch.mjs', join('db', 'query.ts'), ...args], {
    ...{ cwd: projectFolder, encoding: 'utf8' },
    env: { ...process.env, VENTANA_DATA: data },
  });
  return { status: run.status, stdout: run.stdout, stderr: run.stderr };
}

test('--json prints the object of the contract and the milliseconds, and nothing else', () => {
  const { status, stdout, stderr } = query(
    'acme',
    'conversations',
    '--by',
    'month,origin',
    '--from',
    '2022-05-01',
    '--fields',
    'conversations',
    '--json',
  );
  const { milliseconds, warnings, ...answer } = JSON.parse(stdout);
  expect(answer).toEqual({
    metric: 'conversations',
    scope: { from: '2022-05-01', to: null, timezone: 'America/Bogota', currency: 'USD' },
    generation: 1,
    rows: [{ month: '2022-05', origin: 'business_initiated', conversations: 1 }],
    totals: { conversations: 1, unrated_units: 0, unconverted: {} },
  });
  expect(milliseconds).toBeGreaterThan(0);
  expect(Object.keys(warnings[0])).toEqual(['code', 'count', 'message']);
  expect({ status, stderr }).toEqual({ status: 0, stderr: '' });
});

test('without --json: a table whose last row is the total, then the warnings', () => {
  const { stdout } = query('acme', 'conversations', '--by', 'basis', '--fields', 'conversations,cost');
  expect(stdout.split('\n').slice(0, 6)).toEqual([
    'conversations: all data, America/Bogota, USD, generation 1',
    '',
    'basis     conversations    cost',
    'derived               8  0.5590',
    'reported              2  0.3260',
    'total                 8  0.5590',
  ]);
  expect(stdout).toContain('unconverted: 0.5 EUR');
  expect(stdout).toContain('unrated: 1 unit without a rate');
});

const refused: readonly (readonly [readonly string[], number, RegExp])[] = [
  [['acme'], 2, /A workspace and a metric are needed/],
  [['acme', 'conversations', '--colour', 'red'], 2, /"colour" is not a filter of conversations; right ones are from/],
  [['acme', 'conversations', 'CO'], 2, /"CO" stands alone: write filters as --country CO/],
  [['acme', 'conversations', '--by', 'touch'], 2, /"touch" is not a dimension of conversations/],
  [['acme', 'conversations', '--partner', 'west'], 2, /"west" is not a partner in this workspace; right ones are north, south/],
  [
    ['acme', 'conversations', '--line', '+573009999999'],
    2,
    /is not a line in this workspace; right ones are \+525512345678, \+573001112233/,
  ],
  [['acme', 'data_quality', '--kind', 'fax'], 2, /"fax" is not a kind .* right ones are meta_cloud_webhook/],
  [['acme', 'roi', '--window', '24h'], 2, /roi does not follow --window/],
  [['acme', 'gossip'], 4, /There is no metric "gossip": there are conversations, messages, charges, window_use, roi, promotions/],
  [['other', 'roi'], 4, /There is no workspace "other" .* there is acme/],
  [['../acme', 'roi'], 4, /There is no workspace "\.\.\/acme"/],
];
for (const [args, status, message] of refused) {
  test(`query ${args.join(' ')}: exit ${status}, one sentence on standard error`, () => {
    const run = query(...args, '--json');
    expect(run).toMatchObject({ status, stdout: '' });
    expect(run.stderr).toMatch(message);
    expect(run.stderr.trim().split('\n')).toHaveLength(1);
  });
}

test('--help says what every metric can be asked', () => {
  const { status, stdout } = query('--help');
  expect(status).toBe(0);
  expect(stdout).toContain('data_quality\n  by      file, kind\n  fields  records, accepted, duplicates, rejected');
});

import { spawnSync } from 'node:child_process';
import { expect, test } from '@playwright/test';

test.describe.configure({ timeout: 600_000 });

test('the demo prints how many conversations there were in 2022, of which kind, where, and what they cost; twice the same', ({}, info) => {
  const env = { ...process.env, VENTANA_DATA: info.outputPath('data'), VENTANA_DEMO_MESSAGES: '8000' };
  const demo = () => spawnSync('npm', ['run', 'demo', '--', '--no-serve'], { env, encoding: 'utf8' });
  const first = demo();
  expect(first).toMatchObject({ status: 0 });
  const answer = answerOf(first.stdout);
  expect(answer).toMatch(/business_initiated +\d+/);
  expect(answer).toMatch(/user_initiated +\d+/);
  for (const country of ['AR', 'BR', 'CL', 'CO', 'EC', 'MX', 'PA', 'PE', 'VE'])
    expect(answer).toMatch(new RegExp(`^${country} +\\d+ +\\d+`, 'm'));
  const second = demo();
  expect(second.stdout).toContain('Loaded before: ');
  expect(answerOf(second.stdout)).toBe(answer);
});

/** What follows the question, without the time it took. */
function answerOf(output: string): string {
  const [, answer = ''] = output.split('How many conversations did we have in 2022, of which kind, where, and what did they cost?');
  return answer.replace(/^[\d.]+ ms$/gm, '');
}

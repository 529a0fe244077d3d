import { expect, test } from '@playwright/test';
import { maskDigits } from '../../db/mask';

for (const [text, masked] of [
  ['logs/573001112233.jsonl', 'logs/57…33.jsonl'],
  ['logs/+573001112233-+573009998877.gz', 'logs/+57…33-+57…77.gz'],
  ['line 123456', 'line 123456'],
  ['line 1234567', 'line 12…67'],
  ['logs/2022-05-10.jsonl', 'logs/2022-05-10.jsonl'],
  ['chat +57 (300) 111-2233 mayo/2022-05-10 12.30.jsonl', 'chat +57…33 mayo/2022-05-10 12.30.jsonl'],
] as const) {
  test(`${text} is shown as ${masked}: runs of 7 and more digits keep 2 + 2`, () => {
    expect(maskDigits(text)).toBe(masked);
  });
}

import { expect, test } from '@playwright/test';
import fc from 'fast-check';
import { lines, values } from './json-told';

test('property: however the bytes arrive, lines and values give the same records', async () => {
  const value = fc.oneof(
    fc.jsonValue({ maxDepth: 3 }).filter((one) => typeof one === 'object' && one !== null && !Array.isArray(one)),
    fc.constant({ text: '}{[]",\\ñ🙂' }),
  );
  const broken = fc.constantFrom('{"a"', 'x', '{"a":"', '}', '{"a":[}', '');
  const line = fc.oneof({ weight: 4, arbitrary: value.map((one) => JSON.stringify(one)) }, { weight: 1, arbitrary: broken });
  await fc.assert(
    fc.asyncProperty(
      fc.array(line, { maxLength: 8 }),
      fc.integer({ min: 1, max: 9 }),
      fc.constantFrom('\n', '\r\n'),
      async (told, size, end) => {
        const content = told.join(end);
        const whole = await lines(content);
        expect(await lines(content, size)).toEqual(whole);
        expect(await values(content, size)).toEqual(await values(content));
        const good = told.filter((one) => one.startsWith('{') && isJson(one)).length;
        expect(whole.filter(([, one]) => typeof one !== 'string')).toHaveLength(good);
      },
    ),
    { numRuns: 300 },
  );
});

test('property: values laid out anyhow come back in order', async () => {
  const objects = fc.array(fc.dictionary(fc.string({ maxLength: 4 }), fc.jsonValue({ maxDepth: 2 }), { maxKeys: 3 }), {
    minLength: 1,
    maxLength: 6,
  });
  const layouts = fc.constantFrom<(told: readonly unknown[]) => string>(
    (told) => told.map((one) => JSON.stringify(one)).join(''),
    (told) => told.map((one) => JSON.stringify(one)).join('\n'),
    (told) => told.map((one) => JSON.stringify(one, null, 2)).join('\n'),
    (told) => told.map((one) => JSON.stringify(one, null, '\t')).join(''),
    (told) => JSON.stringify(told),
    (told) => JSON.stringify(told, null, 2),
  );
  await fc.assert(
    fc.asyncProperty(objects, layouts, fc.integer({ min: 1, max: 7 }), async (told, layout, size) => {
      const read = await values(layout(told), size);
      expect(read.map(([, one]) => one)).toEqual(JSON.parse(JSON.stringify(told)));
    }),
    { numRuns: 300 },
  );
});

function isJson(text: string): boolean {
  try {
    JSON.parse(text);
    return true;
  } catch {
    return false;
  }
}

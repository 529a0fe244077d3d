import { expect, test } from '@playwright/test';
import { files } from '../../app/i18n/es/files';
import { toldPattern } from '../../app/metrics/told-pattern';
import { wordKey } from '../../app/metrics/word-key';
import { sourceFiles } from '../source-files';

const sources = sourceFiles('ingest').filter(({ path }) => /^ingest\/(source|read)\//.test(path) && !path.endsWith('/rows.ts'));
const literal = String.raw`('([^']*)'|\x60([^\x60]*)\x60)`;

/** What the readers say of a record that they cannot use, with 1 for each number and a name for each field that they put in. */
function told(name: 'reason' | 'detail'): readonly string[] {
  const asField = new RegExp(String.raw`\b${name}: (?:[\w.]+ === [\w.]+ \? )?${literal}`, 'g');
  const asArgument = new RegExp(String.raw`\bspoil\(${name === 'reason' ? '' : "'[^']*', "}${literal}`, 'g');
  const found = sources.flatMap(({ text }) => [...text.matchAll(asField), ...text.matchAll(asArgument)]);
  const filled = found.map((match) =>
    (match[2] ?? match[3] ?? '').replaceAll(/\$\{(\w+\.)*(length|line)\}/g, '1').replaceAll(/\$\{deepestNesting\}/g, '500'),
  );
  return [...new Set(filled)].filter((text) => text !== '').sort();
}

test('every reason of a reject has words in the languages of the page', () => {
  const things = ['amount', 'quantity'];
  const reasons = told('reason').flatMap((text) =>
    /\$\{thing\}/.test(text) ? things.map((thing) => text.replace(/\$\{thing\}/, thing)) : [text],
  );
  expect(reasons.length).toBeGreaterThan(50);
  expect(reasons.filter((text) => !(wordKey('reason', text) in files))).toEqual([]);
});

test('every detail of a reject has words too, unless it names fields of the file', () => {
  const isField = (text: string): boolean => /^[\w[\].]+((, | or )[\w[\].]+)*$/.test(text);
  const details = told('detail').map((text) => text.replaceAll(/\$\{\w+\}/g, 'Name'));
  expect(details.length).toBeGreaterThan(40);
  expect(details.filter((text) => !isField(text) && !toldPattern(text) && !(wordKey('detail', text) in files))).toEqual([]);
});

import { spawnSync } from 'node:child_process';
import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test } from '@playwright/test';
import type { ReportDocument } from '../../app/report/document';
import { numbersOf } from '../../app/report/numbers-of';
import { publishedWorkspace } from '../fixtures/generation';
import { ledger } from '../fixtures/ledger';
import { projectFolder } from '../source-files';

let data: string;
let out: string;
test.beforeAll(async () => {
  ({ data } = await publishedWorkspace(ledger));
  out = mkdtempSync(join(tmpdir(), 'ventana-report-'));
});
test.afterAll(() => {
  for (const folder of [data, out]) rmSync(folder, { recursive: true });
});

function report(args: readonly string[], env: NodeJS.ProcessEnv = process.env) {
  const run = spawnSync(process.execPath, ['.ci/launch.mjs', join('app', 'report', 'run.ts'), 'acme', ...args, '--json'], {
    ...{ cwd: projectFolder, encoding: 'utf8' },
    env: { ...env, VENTANA_DATA: data },
  });
  return { status: run.status, stdout: run.stdout, stderr: run.stderr };
}

const of2022 = ['--from', '2022-01-01', '--to', '2023-01-01'];
const files = (name: string): string => join(out, `acme-2022-01-01-2023-01-01-${name}`);

test('three languages give one hash; HTML prints every number of the document; 8 conversations in each; notes run nothing', () => {
  const definition = join(out, 'definition.json');
  writeFileSync(
    definition,
    JSON.stringify({ notes: [{ after: 'summary', text: 'Hi <script>alert(1)</script> **bold** [x](javascript:alert(1))' }] }),
  );
  const hashes = (['es', 'pt', 'en'] as const).map((language) => {
    const { status, stdout, stderr } = report([
      ...of2022,
      '--lang',
      language,
      '--format',
      'html,json',
      '--out',
      out,
      '--definition',
      definition,
    ]);
    expect(status, stderr).toBe(0);
    const told = JSON.parse(stdout);
    const document: ReportDocument = JSON.parse(readFileSync(files(`${language}.json`), 'utf8'));
    const html = readFileSync(files(`${language}.html`), 'utf8');
    const isSeen = ({ place }: { readonly place: string }): boolean => !/\/(kinds|earned|lift_ranges)\//.test(place);
    const missing = numbersOf(document).filter((found) => isSeen(found) && !html.includes(`>${found.number.text}<`));
    expect(missing.map(({ place, number }) => `${place}: ${number.text}`)).toEqual([]);
    const talks = numbersOf(document).find(({ place }) => place === 'summary/figures/conversations');
    expect([talks?.number.value, talks?.number.text]).toEqual([8, '8']);
    expect(undefinedNumbers(html)).toEqual([]);
    expect(html).toContain(`<html lang="${language === 'pt' ? 'pt-BR' : language}">`);
    expect(html).toContain('&lt;script&gt;alert(1)&lt;/script&gt; <strong>bold</strong> [x](javascript:alert(1))');
    expect(html).not.toMatch(/<script|href="javascript/);
    return told.hash;
  });
  expect(hashes[0]).toMatch(/^[0-9a-f]{64}$/);
  expect(new Set(hashes).size).toBe(1);
});

/** Names of figures and of columns of numbers that do not say what they mean, and links to a definition that is not there. */
function undefinedNumbers(html: string): readonly string[] {
  const named = [...html.matchAll(/<div class="figure"><dt>(.*?)<\/dt>|<th scope="col" class="right">(.*?)<\/th>/g)];
  const names = named.map(([, figure, column]) => figure ?? column ?? '');
  const links = [...html.matchAll(/href="#(def-[^"]+)"/g)].map(([, id]) => id);
  expect(names.length).toBeGreaterThan(40);
  expect(links.length).toBeGreaterThan(30);
  return [
    ...names.filter((name) => !/ class="term" title="[^"]+"/.test(name)),
    ...links.flatMap((id) => (html.includes(`<a id="${id}"></a>`) ? [] : [`#${id}`])),
  ];
}

test('what cannot be a report is refused in one sentence: a format, a logo', () => {
  writeFileSync(join(out, 'logo.png'), 'not a picture');
  const wrong: readonly (readonly [readonly string[], RegExp])[] = [
    [[...of2022, '--format', 'docx'], /"docx" is not a format of reports; right ones are pdf/],
    [[...of2022, '--logo', join(out, 'logo.png')], /logo: is not a picture: give a PNG or JPEG file/],
  ];
  for (const [args, sentence] of wrong) {
    const { status, stderr, stdout } = report([...args, '--out', out]);
    expect([status, stdout], stderr).toEqual([2, '']);
    expect(stderr).toMatch(sentence);
  }
});

test('without a browser the PDF says how to install one, the document is written all the same, and no half file is left', () => {
  const bare = { ...process.env, VENTANA_CHROMIUM: '', PATH: join(out, 'none'), PLAYWRIGHT_BROWSERS_PATH: join(out, 'none') };
  const folder = join(out, 'bare');
  const { status, stdout, stderr } = report(
    [...of2022, '--lang', 'es', '--format', 'pdf,json', '--out', folder, '--sections', 'summary'],
    bare,
  );
  expect(status, stderr).toBe(3);
  expect(JSON.parse(stdout).problems[0]).toMatch(/^There is no browser to print the PDF: install Chromium .* VENTANA_CHROMIUM/);
  expect(readdirSync(folder)).toEqual(['acme-2022-01-01-2023-01-01-es.json']);
  expect(report([...of2022, '--format', 'pdf', '--out', folder, '--sections', 'summary'], bare).status).toBe(1);
});

test('a month without data says so in words: every section is a sentence, none is an empty axis', () => {
  const { status } = report(['--from', '2030-01-01', '--to', '2030-02-01', '--lang', 'en', '--format', 'json', '--out', out]);
  expect(status).toBe(0);
  const document: ReportDocument = JSON.parse(readFileSync(join(out, 'acme-2030-01-01-2030-02-01-en.json'), 'utf8'));
  const empty = document.sections.filter(({ isEmpty }) => isEmpty).map(({ name }) => name);
  expect(empty).toEqual(expect.arrayContaining(['conversations', 'pricing', 'promotions']));
  expect(document.sections.flatMap(({ blocks }) => blocks).filter(({ kind }) => kind === 'chart')).toEqual([]);
});

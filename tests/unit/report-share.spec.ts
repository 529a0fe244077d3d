import { appendFileSync, existsSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test } from '@playwright/test';
import { parseDefinition } from '../../app/report/definition';
import { differencesOf } from '../../app/report/differences';
import { freezeReport } from '../../app/report/freeze';
import { frozenBytes, frozenContent, frozenReports } from '../../app/report/frozen';
import { guardPolicy, refusal } from '../../app/server/guard';
import { type LinkWords, linkAnswer, passwordAnswer } from '../../app/server/link-answer';
import { securityHeaders } from '../../app/server/security-headers';
import { isPasswordRight, linkOfToken, linksOf, makeLink, revokeLink } from '../../app/server/share-links';
import { type WorkspacePaths, workspacePaths } from '../../db/workspace';
import { smallDocument } from '../fixtures/report-worlds';

let data: string;
let paths: WorkspacePaths;
const definition = parseDefinition({ from: '2022-01-01', to: '2023-01-01', language: 'es' });
const now = new Date('2026-01-01T12:00:00Z');
const days = (count: number): Date => new Date(now.getTime() + count * 86_400_000);
const words: LinkWords = (key) => `«${key}»`;
const freeze = (sales = 1_234) =>
  freezeReport(paths, { document: smallDocument('es', sales), definition, formats: ['html'], now: now.toISOString() });
const tokenOf = (path: string): string => path.split('/').at(-1) ?? '';
const asked = (headers: Record<string, string> = {}): Request => new Request('http://127.0.0.1/access/report/x', { headers });

test.beforeEach(() => {
  data = mkdtempSync(join(tmpdir(), 'ventana-share-'));
  process.env.VENTANA_DATA = data;
  paths = workspacePaths('acme', data);
  mkdirSync(paths.folder, { recursive: true });
  writeFileSync(paths.settings, '{}');
});
test.afterEach(() => rmSync(data, { recursive: true, force: true }));

test('a link opens its frozen report for its days: on day 30 less a second, not on day 30', async () => {
  const { id } = await freeze();
  const { path } = makeLink(paths, id, { days: 30 }, now);
  const opened = linkOfToken(tokenOf(path), new Date(days(30).getTime() - 1_000), data);
  expect(opened).toMatchObject({ report: id, password: null });
  expect(linkOfToken(tokenOf(path), days(30), data)).toBe('expired');
});

test('revoked, guessed, altered by one sign, or of another shape: it does not open', async () => {
  const { id } = await freeze();
  const { path, link } = makeLink(paths, id, {}, now);
  const token = tokenOf(path);
  const altered = `${token.slice(0, -2)}${token.at(-2) === 'A' ? 'B' : 'A'}${token.at(-1)}`;
  expect(linkOfToken(altered, now, data)).toBe('unknown');
  for (const guess of ['A'.repeat(43), '', '../../etc', link.id]) expect(linkOfToken(guess, now, data)).toBe('unknown');
  revokeLink(paths, link.id, now);
  expect(linkOfToken(token, now, data)).toBe('revoked');
  expect(linksOf(paths)[0]).toMatchObject({ id: link.id, revokedAt: now.toISOString() });
  expect(linkAnswer(token, 'html', asked(), words).status).toBe(410);
});

test('neither token nor password can be read from the disk; 43 signs of base64url are 258 bits', async () => {
  const { id } = await freeze();
  const { path } = makeLink(paths, id, { password: 'correct horse' }, now);
  const kept = readFileSync(join(paths.state, 'share-links.jsonl'), 'utf8');
  expect(tokenOf(path)).toMatch(/^[A-Za-z0-9_-]{43}$/);
  expect(kept).not.toContain(tokenOf(path));
  expect(kept).not.toContain('horse');
});

test('a password is asked for, kept in a cookie of this link alone, and ten wrong ones have to wait', async () => {
  const { id } = await freeze();
  const { path } = makeLink(paths, id, { password: 'correct horse' }, new Date());
  const token = tokenOf(path);
  const other = tokenOf(makeLink(paths, id, { password: 'another one' }, new Date()).path);
  expect(linkAnswer(token, 'html', asked(), words).status).toBe(401);
  const passed = passwordAnswer(token, 'correct horse', words);
  const cookie = (passed.headers.get('set-cookie') ?? '').split(';')[0] ?? '';
  expect(passed.headers.get('set-cookie')).toContain(`Path=/access/report/${token}; Max-Age=86400; HttpOnly; SameSite=Strict`);
  expect(linkAnswer(token, 'html', asked({ cookie }), words).status).toBe(200);
  expect(linkAnswer(other, 'html', asked({ cookie }), words).status).toBe(401);
  const statuses = Array.from({ length: 12 }, () => passwordAnswer(other, 'wrong', words).status);
  expect(statuses).toEqual([...Array(10).fill(401), 429, 429]);
  const link = linkOfToken(token, new Date(), data);
  if (typeof link === 'string') throw new Error(link);
  expect([isPasswordRight(link, 'correct horse'), isPasswordRight(link, 'Correct horse')]).toEqual([true, false]);
});

test('a link shows the report it was made for, no other one and no file that is not of it; changed bytes are not shown', async () => {
  const [{ id }, { id: secret }] = [await freeze(1_111), await freeze(2_222)];
  const token = tokenOf(makeLink(paths, id, {}, new Date()).path);
  const shown = await linkAnswer(token, 'html', asked(), words).text();
  expect(shown).toContain('1.111');
  expect(shown).not.toContain('2.222');
  for (const format of ['pdf', secret, '../frozen.json', '..']) expect(linkAnswer(token, format, asked(), words).status).toBe(404);
  appendFileSync(join(paths.reports, id, 'report.html'), '<p>more');
  const altered = linkAnswer(token, 'html', asked(), words);
  expect([altered.status, await altered.text()]).toEqual([409, expect.stringContaining('«altered»')]);
});

test("past the server's token for its own route alone", () => {
  const policy = guardPolicy({ NODE_ENV: 'test', VENTANA_TOKEN: 'secret' });
  const status = (path: string): number => refusal({ method: 'GET', path, length: 10, host: '127.0.0.1' }, policy)?.status ?? 200;
  const token = 'A'.repeat(43);
  for (const path of [`/access/report/${token}`, `/access/report/${token}/pdf`]) expect(status(path)).toBe(200);
  for (const path of [
    '/acme/reports',
    '/api/acme/reports',
    `/access/report/${token}/pdf/x`,
    `/access/report/${token}/../../api`,
    '/access/report',
  ])
    expect(status(path), path).toBe(401);
});

test('a report as a page may run nothing and fetch nothing, and tells no other site where it was opened', () => {
  const headers = securityHeaders('n', false, `/access/report/${'A'.repeat(43)}`);
  expect(headers['Content-Security-Policy']).toMatch(/^default-src 'none'; style-src 'unsafe-inline'; img-src data:; font-src data:;/);
  expect(headers['Referrer-Policy']).toBe('same-origin');
  expect(securityHeaders('n', false, '/acme/reports')['X-Frame-Options']).toBe('DENY');
});

test('frozen bytes and numbers stay; a later 1,300 for 1,234 is a difference of the figure and of the row, by their names', async () => {
  const { id, hash } = await freeze();
  expect(frozenReports(paths).map((one) => [one.id, one.hash])).toEqual([[id, hash]]);
  const { document } = frozenContent(paths, id);
  expect(differencesOf(document, smallDocument('es', 1_234))).toEqual([]);
  expect(differencesOf(document, smallDocument('es', 1_300))).toEqual([
    { label: 'Conversaciones y costo › Sales', before: 'US$\u00a01.234', after: 'US$\u00a01.300' },
    { label: 'Rows › =1+1 › Sales', before: '1.234', after: '1.300' },
  ]);
  expect(frozenBytes(paths, id, 'html').toString('utf8')).toContain('1.234');
});

test('a format that fails midway, as on a full disk, leaves neither a frozen report nor a draft', async () => {
  const broken = { ...smallDocument('es', 1), sections: null as never };
  await expect(freezeReport(paths, { document: broken, definition, formats: ['html'], now: '' })).rejects.toThrow();
  expect(existsSync(paths.reports) ? readdirSync(paths.reports) : []).toEqual([]);
});

import { mkdirSync, readdirSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, type FileChooser, type Page } from '@playwright/test';
import { messageBody } from './message-body';
import { test } from './served-app';

const noon = Date.UTC(2022, 2, 1, 17) / 1000;
const log = {
  name: 'ventas.jsonl',
  mimeType: '',
  buffer: Buffer.from([messageBody('wamid.1', noon), messageBody('wamid.2', noon + 86_400), '{broken'].join('\n')),
};
const note = { name: 'nota.txt', mimeType: 'text/plain', buffer: Buffer.from('this is a note, not a log') };

/** A workspace of its own in the served data, without anything in it. */
const emptyWorkspace = (data: string, name: string): string => {
  mkdirSync(join(data, name), { recursive: true });
  return `/${name}/data`;
};

/** Drops files as a person drags them from a folder. */
async function drop(page: Page, files: readonly (typeof log)[]): Promise<void> {
  const given = files.map(({ name, buffer }) => ({ name, text: buffer.toString() }));
  const transfer = await page.evaluateHandle((told) => {
    const carried = new DataTransfer();
    for (const { name, text } of told) carried.items.add(new File([text], name));
    return carried;
  }, given);
  await page.getByText('Suelte aquí').dispatchEvent('drop', { dataTransfer: transfer });
}

test('two files dropped into an empty workspace: 3 records = 2 accepted + 0 duplicates + 1 rejected on line 3, and a note that is no log', async ({
  page,
  app,
}) => {
  await page.goto(emptyWorkspace(app.data, 'dropped'));
  await drop(page, [log, note]);
  await expect(page.getByText('Listo: generación 1')).toBeVisible({ timeout: 180_000 });
  await expect(page.getByText('Guarde esta frase')).toBeVisible();
  await expect(page.getByText('no es un registro que se conozca')).toBeVisible();
  const row = page.getByRole('row', { name: /ventas\.jsonl/ }).first();
  await expect(row.getByRole('cell')).toContainText(['3', '2', '0', '1', 'Quitar']);
  await expect(page.getByRole('row', { name: /ventas\.jsonl:3/ })).toContainText('JSON dañado');
  await expect(page.getByRole('heading', { name: '+573001112233' })).toBeVisible();
  expect(
    readdirSync(tmpdir())
      .filter((name) => name.startsWith(`ventana-spool-${app.pid}-`))
      .flatMap((name) => readdirSync(join(tmpdir(), name))),
  ).toEqual([]);

  await page.getByRole('button', { name: 'Quitar ventas.jsonl' }).first().click();
  await page.getByRole('button', { name: 'Cancelar' }).click();
  await expect(row).toBeVisible();
  await page.getByRole('button', { name: 'Quitar ventas.jsonl' }).first().click();
  await page.getByRole('button', { name: 'Quitar la carga' }).click();
  await expect(page.getByText('Todavía no hay ningún archivo cargado.')).toBeVisible({ timeout: 180_000 });
});

test('the button loads by keys alone, and a file loaded again changes nothing', async ({ page, app }) => {
  await page.goto(emptyWorkspace(app.data, 'typed'));
  for (const told of ['· cargado ·', '· ya estaba cargado ·']) {
    await (await chosenByKeys(page)).setFiles([log]);
    await expect(page.getByRole('listitem').filter({ hasText: told })).toBeVisible({ timeout: 180_000 });
    await expect(page.getByRole('row', { name: /ventas\.jsonl/ }).first()).toBeVisible();
  }
});

test('names never lead out of the spool, other origins send nothing, and what is not there is told', async ({ app }) => {
  emptyWorkspace(app.data, 'guarded');
  const api = `${app.address}/api/guarded`;
  const send = (name: string, origin: string) =>
    fetch(`${api}/uploads?name=${encodeURIComponent(name)}`, { method: 'POST', headers: { Origin: origin }, body: 'x' });
  expect((await send('a.log', 'http://evil.example')).status).toBe(403);
  for (const [given, kept] of [
    ['../../etc/passwd', 'passwd'],
    ['..\\..\\boot.ini', 'boot.ini'],
    ['--settings', 'settings'],
    ['.hidden', 'hidden'],
    ['a\u0000b;$(c).jsonl.gz', 'a_b__(c).jsonl.gz'],
    ['..', 'file'],
  ] as const) {
    const told = (await (await send(given, app.address)).json()) as { name: string };
    expect(told.name).toBe(kept);
  }
  const headers = { Origin: app.address, 'Content-Type': 'application/json' };
  const job = (body: unknown) => fetch(`${api}/jobs`, { method: 'POST', headers, body: JSON.stringify(body) });
  expect((await job({ uploads: ['nothing'] })).status).toBe(404);
  expect((await job({ files: ['/etc/passwd'] })).status).toBe(400);
  expect((await fetch(`${api}/jobs/nothing`)).status).toBe(404);
  expect((await fetch(`${api}/loads/..%2F1`, { method: 'DELETE', headers })).status).toBe(400);
  expect((await fetch(`${app.address}/api/nobody/uploads?name=a`, { method: 'POST', headers, body: 'x' })).status).toBe(404);
});

/** The chooser that Enter on the button opens: pressed again until the page answers, as a person does on a slow machine. */
async function chosenByKeys(page: Page): Promise<FileChooser> {
  const choosers: FileChooser[] = [];
  page.once('filechooser', (chooser) => choosers.push(chooser));
  await expect(async () => {
    await page.getByRole('button', { name: 'Elegir archivos' }).focus();
    await page.keyboard.press('Enter');
    await expect.poll(() => choosers.length, { timeout: 3000 }).toBe(1);
  }).toPass({ timeout: 180_000 });
  const [chooser] = choosers;
  if (!chooser) throw new Error('The button opened no chooser.');
  return chooser;
}

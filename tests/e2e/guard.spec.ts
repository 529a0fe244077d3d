import { request as httpRequest } from 'node:http';
import { expect } from '@playwright/test';
import { serve } from './serve';
import { test } from './served-app';

/** Status and JSON of a request whose Host header we choose, which `fetch` does not let us. */
function asked(
  address: string,
  headers: Readonly<Record<string, string>>,
  method = 'GET',
): Promise<{ readonly status: number; readonly body: string }> {
  return new Promise((resolve, reject) => {
    const call = httpRequest(address, { method, headers }, (response) => {
      let body = '';
      response.on('data', (part) => {
        body += part;
      });
      response.on('end', () => resolve({ status: response.statusCode ?? 0, body }));
    });
    call.once('error', reject).end();
  });
}

test('a name that is not ours is refused, whatever it points to (DNS rebinding)', async ({ app }) => {
  expect((await asked(`${app.address}/api/health`, { Host: 'evil.example' })).status).toBe(421);
  expect((await asked(`${app.address}/acme`, { Host: 'evil.example:3000' })).status).toBe(421);
  const port = new URL(app.address).port;
  expect((await asked(`${app.address}/api/health`, { Host: `localhost:${port}` })).status).toBe(200);
});

test('a write without an Origin, or from another one, is refused; from our own page it is not', async ({ app }) => {
  const host = new URL(app.address).host;
  expect((await asked(`${app.address}/api/access`, { Host: host }, 'POST')).status).toBe(403);
  expect((await asked(`${app.address}/api/access`, { Host: host, Origin: 'http://evil.example' }, 'POST')).status).toBe(403);
  expect(
    (
      await asked(
        `${app.address}/api/access`,
        { Host: host, Origin: app.address, 'Content-Type': 'application/x-www-form-urlencoded' },
        'POST',
      )
    ).status,
  ).toBe(303);
});

test('scripts run only with the nonce of their page', async ({ app, request }) => {
  const page = await request.get(`${app.address}/acme`);
  const policy = page.headers()['content-security-policy'] ?? '';
  const [, nonce] = /'nonce-([^']+)'/.exec(policy) ?? [];
  expect(nonce).toBeTruthy();
  expect(policy).not.toContain("script-src 'self' 'unsafe-inline'");
  const scripts = [...(await page.text()).matchAll(/<script([^>]*)>/g)].map((match) => match[1] ?? '');
  expect(scripts.length).toBeGreaterThan(3);
  expect(scripts.filter((attributes) => !attributes.includes(`nonce="${nonce}"`))).toEqual([]);
});

test('another HOST needs VENTANA_TOKEN; with it, the token is asked once and kept in a strict cookie', async ({ app, browser }) => {
  await expect(serve({ VENTANA_DATA: app.data, HOST: '0.0.0.0' })).rejects.toThrow(/VENTANA_TOKEN/);
  const { address, stop } = await serve({ VENTANA_DATA: app.data, VENTANA_TOKEN: 'a b&c' });
  try {
    expect((await fetch(`${address}/api/health`)).status).toBe(401);
    expect((await fetch(`${address}/api/health`, { headers: { Authorization: 'Bearer a b&c' } })).status).toBe(200);
    expect((await fetch(`${address}/api/health`, { headers: { Authorization: 'Bearer a b' } })).status).toBe(401);
    const context = await browser.newContext({ locale: 'es-CO' });
    const page = await context.newPage();
    await page.goto(`${address}/acme?country=CO`);
    await page.getByLabel('Clave').fill('wrong');
    await page.getByRole('button', { name: 'Entrar' }).click();
    await expect(page.getByText('Esa no es la clave.')).toBeVisible();
    await page.getByLabel('Clave').fill('a b&c');
    await page.getByRole('button', { name: 'Entrar' }).click();
    await expect(page).toHaveURL(`${address}/acme?country=CO`);
    const [cookie] = await context.cookies();
    expect(cookie).toMatchObject({ httpOnly: true, sameSite: 'Strict' });
    expect(cookie?.value).not.toContain('a b');
    await context.close();
  } finally {
    await stop();
  }
});

import { expect, test } from '@playwright/test';
import { accessCookieText, accessMark } from '../../app/server/access-token';
import { type GuardedRequest, guardPolicy, refusal } from '../../app/server/guard';

const open = guardPolicy({ NODE_ENV: 'test' });
const ask = (more: Partial<GuardedRequest> = {}): GuardedRequest => ({
  method: 'GET',
  path: '/acme',
  length: 5,
  host: '127.0.0.1:3000',
  ...more,
});
const codeOf = (request: GuardedRequest, policy = open): string | null => refusal(request, policy)?.code ?? null;

test('names of the own machine are answered, HOST and VENTANA_HOSTS too, any other is not', () => {
  for (const host of ['localhost', 'LOCALHOST:3000', '127.0.0.1', '[::1]:3000']) expect(codeOf(ask({ host }))).toBeNull();
  for (const host of ['evil.example', '127.0.0.1.evil.example', '', undefined, 'a b']) expect(codeOf(ask({ host }))).toBe('wrong_host');
  const policy = guardPolicy({ NODE_ENV: 'test', HOST: '10.0.0.5', VENTANA_HOSTS: 'ventana.example, other.example' });
  expect(codeOf(ask({ host: 'ventana.example' }), policy)).toBeNull();
  expect(codeOf(ask({ host: '10.0.0.5:3000' }), policy)).toBeNull();
  expect(guardPolicy({ NODE_ENV: 'test', HOST: '0.0.0.0' }).hosts).not.toContain('0.0.0.0');
});

test('a write needs the origin that it is sent to', () => {
  expect(codeOf(ask({ method: 'POST', origin: 'http://127.0.0.1:3000' }))).toBeNull();
  for (const origin of [undefined, 'null', 'http://evil.example', 'http://127.0.0.1:3001'])
    expect(codeOf(ask({ method: 'POST', origin }))).toBe('wrong_origin');
  expect(codeOf(ask({ method: 'DELETE' }))).toBe('wrong_origin');
});

test('with a token, every request carries it, in the cookie or as a bearer; only the page that asks for it is open', () => {
  const policy = guardPolicy({ NODE_ENV: 'test', VENTANA_TOKEN: 'secret' });
  expect(codeOf(ask(), policy)).toBe('unauthorized');
  expect(codeOf(ask({ cookie: `a=b; ventana_access=${accessMark('secret')}` }), policy)).toBeNull();
  expect(codeOf(ask({ cookie: 'ventana_access=secret' }), policy)).toBe('unauthorized');
  expect(codeOf(ask({ authorization: 'Bearer secret' }), policy)).toBeNull();
  expect(codeOf(ask({ path: '/access' }), policy)).toBeNull();
  expect(codeOf(ask({ path: '/access/../acme' }), policy)).toBe('unauthorized');
  expect(accessCookieText('secret')).toMatch(/HttpOnly; SameSite=Strict$/);
});

test('an address of more than 32,768 characters is refused', () => {
  expect(codeOf(ask({ length: 32_768 }))).toBeNull();
  expect(codeOf(ask({ length: 32_769 }))).toBe('bad_request');
});

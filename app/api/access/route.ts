import { setTimeout } from 'node:timers/promises';
import { accessCookieText, isSameSecret } from '../../server/access-token';

/** Takes the token that a person typed, and keeps the access in a cookie. A wrong one is answered late, against guessing. */
export async function POST(request: Request): Promise<Response> {
  const given = await request.formData();
  const [token, to] = [String(given.get('token') ?? ''), safePath(String(given.get('to') ?? '/'))];
  const right = process.env.VENTANA_TOKEN ?? '';
  if (right && !isSameSecret(token, right)) {
    await setTimeout(500);
    return new Response(null, { status: 303, headers: { Location: `/access?wrong&to=${encodeURIComponent(to)}` } });
  }
  return new Response(null, { status: 303, headers: { Location: to, ...(right ? { 'Set-Cookie': accessCookieText(right) } : {}) } });
}

/** A path of this server, never an address elsewhere; a browser passes over tabs and line breaks, so that /\t/ would lead away. */
const safePath = (path: string): string => (/^\/(?![/\\])\P{Cc}*$/u.test(path) ? path : '/');

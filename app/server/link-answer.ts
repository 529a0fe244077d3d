import { AppError } from '../../db/errors';
import { frozenBytes, frozenReport } from '../report/frozen';
import { escaped } from '../report/html-text';
import { isSameSecret } from './access-token';
import { fileAnswer, frozenName } from './file-answer';
import { isPasswordRight, linkOfToken, type OpenLink, passedMark } from './share-links';

/** Words of the page of a link, by their keys. */
export type LinkWords = (
  key: 'title' | 'unknown' | 'expired' | 'revoked' | 'asks' | 'password' | 'open' | 'wrong' | 'later' | 'altered' | 'download',
) => string;

const cookieName = 'ventana_report';
const shown = 'html';
const [mostTries, tryMs] = [10, 600_000];
const shared = globalThis as { ventanaLinkTries?: Map<string, readonly number[]> };
const tries = shared.ventanaLinkTries ?? new Map<string, readonly number[]>();
shared.ventanaLinkTries = tries;

/** What a link answers: the frozen report, a form for its password, or why it does not open. Nothing but this one report can be had by it. */
export function linkAnswer(token: string, format: string, request: Request, words: LinkWords): Response {
  const link = linkOfToken(token, new Date());
  if (typeof link === 'string') return page(link === 'unknown' ? 404 : 410, words, `<p>${escaped(words(link))}</p>`);
  if (link.password !== null && !hasPassed(link, request.headers.get('cookie'))) return page(401, words, form(token, words));
  return reportAnswer(link, token, format, words);
}

/** Takes the password of a link from its form; a wrong one leads back to it, many wrong ones have to wait. */
export function passwordAnswer(token: string, given: string, words: LinkWords): Response {
  const link = linkOfToken(token, new Date());
  if (typeof link === 'string') return page(link === 'unknown' ? 404 : 410, words, `<p>${escaped(words(link))}</p>`);
  const now = Date.now();
  const recent = (tries.get(link.id) ?? []).filter((at) => now - at < tryMs);
  if (recent.length >= mostTries) return page(429, words, `<p>${escaped(words('later'))}</p>`);
  if (!isPasswordRight(link, given)) {
    tries.set(link.id, [...recent, now]);
    return page(401, words, form(token, words, true));
  }
  const cookie = `${cookieName}=${passedMark(link)}; Path=/access/report/${token}; Max-Age=86400; HttpOnly; SameSite=Strict`;
  return new Response(null, { status: 303, headers: { Location: `/access/report/${token}`, 'Set-Cookie': cookie } });
}

function hasPassed(link: OpenLink, cookie: string | null): boolean {
  const given = (cookie ?? '')
    .split(/;\s*/)
    .flatMap((pair) => (pair.startsWith(`${cookieName}=`) ? [pair.slice(cookieName.length + 1)] : []));
  return given.some((mark) => isSameSecret(mark, passedMark(link)));
}

function reportAnswer({ paths, report }: OpenLink, token: string, format: string, words: LinkWords): Response {
  try {
    const frozen = frozenReport(paths, report);
    const bytes = frozenBytes(paths, report, format);
    if (format !== shown) return fileAnswer(bytes, format, frozenName(frozen, format));
    const others = frozen.files.filter(({ format: other }) => other !== shown && other !== 'json');
    const bar = others.map(
      ({ format: other }) =>
        `<a href="/access/report/${token}/${other}" style="color:#1c1b19">${escaped(words('download'))} ${other.toUpperCase()}</a>`,
    );
    const head = bar.length
      ? `<nav style="font:13px Inter,system-ui,sans-serif;display:flex;gap:16px;justify-content:flex-end;max-width:210mm;margin:0 auto;padding:10px 14px">${bar.join('')}</nav>`
      : '';
    return fileAnswer(Buffer.from(bytes.toString('utf8').replace('<body>', () => `<body>${head}`)), shown, '');
  } catch (error) {
    const isAltered = error instanceof AppError && error.code === 'unreadable';
    return page(isAltered ? 409 : 404, words, `<p>${escaped(words(isAltered ? 'altered' : 'unknown'))}</p>`);
  }
}

const form = (token: string, words: LinkWords, isWrong = false): string =>
  `<form method="post" action="/access/report/${token}"><p>${escaped(words('asks'))}</p>` +
  `<label>${escaped(words('password'))}<input type="password" name="password" required autocomplete="off" autofocus></label>` +
  `${isWrong ? `<p role="alert" class="wrong">${escaped(words('wrong'))}</p>` : ''}<button type="submit">${escaped(words('open'))}</button></form>`;

function page(status: number, words: LinkWords, body: string): Response {
  const style =
    'body{margin:0;background:#f7f7f5;color:#1c1b19;font:15px/1.5 system-ui,sans-serif}main{max-width:380px;margin:16vh auto 0;padding:0 24px}h1{font-size:20px;margin:0 0 8px}label{display:block;font-size:13px;color:#57534e}input{display:block;width:100%;box-sizing:border-box;margin:4px 0 12px;padding:8px 10px;font:inherit;border:1px solid #a9a49a;border-radius:8px}button{width:100%;padding:9px;border:0;border-radius:8px;background:#0f766e;color:#fff;font:inherit;font-weight:600}.wrong{color:#b42343;margin:0 0 8px}';
  const html = `<!doctype html><html><head><meta charset="utf-8"><meta name="viewport" content="width=device-width, initial-scale=1"><meta name="robots" content="noindex"><title>${escaped(words('title'))}</title><style>${style}</style></head><body><main><h1>${escaped(words('title'))}</h1>${body}</main></body></html>`;
  return new Response(html, { status, headers: { 'Content-Type': 'text/html; charset=utf-8', 'Cache-Control': 'no-store' } });
}

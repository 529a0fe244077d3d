import { createHash, timingSafeEqual } from 'node:crypto';

/** Name of the cookie that shows that the token was given. */
export const accessCookie = 'ventana_access';

/** What the cookie holds: a mark of the token, never the token itself. */
export const accessMark = (token: string): string => createHash('sha256').update(`ventana access|${token}`).digest('hex');

/** Whether two texts are the same, in a time that does not tell where they differ. */
export function isSameSecret(given: string, right: string): boolean {
  const [one, other] = [given, right].map((text) => createHash('sha256').update(text).digest());
  return one !== undefined && other !== undefined && timingSafeEqual(one, other);
}

/** Whether the headers of a request carry the token: in the cookie, or as `Authorization: Bearer …`. */
export function carriesToken(
  { cookie, authorization }: { readonly cookie?: string | undefined; readonly authorization?: string | undefined },
  token: string,
): boolean {
  const mark = (cookie ?? '')
    .split(/;\s*/)
    .find((pair) => pair.startsWith(`${accessCookie}=`))
    ?.slice(accessCookie.length + 1);
  if (mark !== undefined && isSameSecret(mark, accessMark(token))) return true;
  const [, bearer] = /^Bearer (.+)$/.exec(authorization ?? '') ?? [];
  return bearer !== undefined && isSameSecret(bearer, token);
}

/** The cookie that keeps the access for thirty days, for this site only and out of reach of scripts. */
export const accessCookieText = (token: string): string =>
  `${accessCookie}=${accessMark(token)}; Path=/; Max-Age=2592000; HttpOnly; SameSite=Strict`;

import { createHash, randomBytes, scryptSync } from 'node:crypto';
import { z } from 'zod';
import { AppError } from '../../db/errors';
import { appendState, readState } from '../../db/state';
import { dataFolder, type WorkspacePaths, workspaceNames, workspacePaths } from '../../db/workspace';
import { frozenReport } from '../report/frozen';
import { isSameSecret } from './access-token';

/** Entries of the topic `share-links`. Of the token and of the password only hashes are kept: neither can be read from the disk. */
const linkEntry = z.discriminatedUnion('kind', [
  z.object({
    kind: z.literal('link'),
    id: z.string(),
    report: z.string(),
    at: z.string(),
    expiresAt: z.string(),
    token: z.string(),
    password: z.object({ salt: z.string(), hash: z.string() }).nullable(),
  }),
  z.object({ kind: z.literal('revoked'), id: z.string(), at: z.string() }),
]);
type LinkEntry = Extract<z.infer<typeof linkEntry>, { readonly kind: 'link' }>;

/** A link as its maker sees it; the address itself is told once, when it is made. */
export interface ShareLink {
  readonly id: string;
  readonly report: string;
  readonly madeAt: string;
  readonly expiresAt: string;
  readonly revokedAt: string | null;
  readonly hasPassword: boolean;
}

const given = z.strictObject({
  days: z.int('days is a whole number').min(1, 'a link lives a day at least').max(365, 'a link lives a year at most').default(30),
  password: z
    .string()
    .min(8, 'a password has 8 characters at least')
    .max(200, 'a password has 200 characters at most')
    .nullable()
    .default(null),
});

/** Makes a link to a frozen report; its token is 256 bits of chance. */
export function makeLink(
  paths: WorkspacePaths,
  report: string,
  body: unknown,
  now: Date,
): { readonly link: ShareLink; readonly path: string } {
  const { data, error } = given.safeParse(body ?? {});
  if (!data) throw new AppError('bad_request', `The link cannot be made: ${error.issues[0]?.message ?? 'it is not right'}.`);
  frozenReport(paths, report);
  const token = randomBytes(32).toString('base64url');
  const salt = randomBytes(16).toString('hex');
  const entry: LinkEntry = {
    ...{ kind: 'link', id: randomBytes(8).toString('hex'), report, at: now.toISOString(), token: markOf(token) },
    expiresAt: new Date(now.getTime() + data.days * 86_400_000).toISOString(),
    password: data.password === null ? null : { salt, hash: passwordHash(data.password, salt) },
  };
  appendState(paths.folder, 'share-links', { ...entry });
  return { link: shown(entry, new Map()), path: `/access/report/${token}` };
}

/** The links of a workspace, the newest first. */
export function linksOf({ folder }: WorkspacePaths): readonly ShareLink[] {
  const { links, revoked } = entriesOf(folder);
  return links.map((link) => shown(link, revoked)).reverse();
}

/** Ends a link for good. */
export function revokeLink(paths: WorkspacePaths, id: string, now: Date): void {
  if (!entriesOf(paths.folder).links.some((link) => link.id === id)) throw new AppError('not_found', 'There is no such link.');
  appendState(paths.folder, 'share-links', { kind: 'revoked', id, at: now.toISOString() });
}

/** A link that opens now, with the workspace of its report. */
export interface OpenLink {
  readonly paths: WorkspacePaths;
  readonly id: string;
  readonly report: string;
  readonly password: LinkEntry['password'];
}

/** What a token opens: the one report of its link, or why it does not open. */
export function linkOfToken(token: string, now: Date, data: string = dataFolder()): OpenLink | 'unknown' | 'expired' | 'revoked' {
  if (!/^[A-Za-z0-9_-]{43}$/.test(token)) return 'unknown';
  const mark = markOf(token);
  for (const name of workspaceNames(data)) {
    const paths = workspacePaths(name, data);
    const { links, revoked } = entriesOf(paths.folder);
    const link = links.find((one) => isSameSecret(one.token, mark));
    if (!link) continue;
    if (revoked.has(link.id)) return 'revoked';
    return now.toISOString() >= link.expiresAt ? 'expired' : { paths, id: link.id, report: link.report, password: link.password };
  }
  return 'unknown';
}

/** Whether a password is that of a link; one that has none asks for none. */
export const isPasswordRight = ({ password }: OpenLink, given: string): boolean =>
  password === null || isSameSecret(passwordHash(given, password.salt), password.hash);

/** What a browser keeps that gave the password: it says so of this link alone, and ends with its password. */
export const passedMark = ({ id, password }: OpenLink): string =>
  createHash('sha256')
    .update(`ventana link|${id}|${password?.hash ?? ''}`)
    .digest('hex');

function entriesOf(folder: string) {
  const entries = readState(folder, 'share-links', linkEntry);
  const links = entries.flatMap((entry) => (entry.kind === 'link' ? [entry] : []));
  return { links, revoked: new Map(entries.flatMap((entry) => (entry.kind === 'revoked' ? [[entry.id, entry.at] as const] : []))) };
}

const shown = ({ id, report, at, expiresAt, password }: LinkEntry, revoked: ReadonlyMap<string, string>): ShareLink => ({
  ...{ id, report, madeAt: at, expiresAt, revokedAt: revoked.get(id) ?? null },
  hasPassword: password !== null,
});

const markOf = (token: string): string => createHash('sha256').update(`ventana share|${token}`).digest('hex');
const passwordHash = (password: string, salt: string): string =>
  scryptSync(password.normalize('NFKC'), Buffer.from(salt, 'hex'), 32, { N: 16_384, r: 8, p: 2 }).toString('hex');

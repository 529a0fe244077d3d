import { createHash } from 'node:crypto';
import { inspect } from 'node:util';
import { asAppError } from '../../db/command';
import { AppError } from '../../db/errors';
import { maskDigits } from '../../db/mask';
import type { Parameters } from '../../db/scope';

/** What a route gives: a value to be sent as JSON, and what tells when it is another (absent: it is never kept). */
export interface ApiAnswer {
  readonly body: () => Promise<unknown>;
  readonly version?: () => Promise<string>;
}

/** Answers an API request: 304 where the asker has it already, errors as `{ error: { code, message, details } }` with their status. */
export async function apiAnswer(request: Request, answer: () => Promise<ApiAnswer>): Promise<Response> {
  try {
    const { body, version } = await answer();
    const before = await version?.();
    const kept = before === undefined ? unkept : { 'Cache-Control': 'private, no-cache', ETag: tagOf(before) };
    if ('ETag' in kept && request.headers.get('if-none-match')?.includes(kept.ETag))
      return new Response(null, { status: 304, headers: kept });
    const told = await body();
    // Another generation may have come in between, and the browser would keep its answer as that of the one before.
    return Response.json(told, { headers: (await version?.()) === before ? kept : unkept });
  } catch (thrown) {
    return errorAnswer(thrown);
  }
}

const unkept = { 'Cache-Control': 'no-store' };
const tagOf = (version: string): string => `"${createHash('sha256').update(version).digest('hex').slice(0, 24)}"`;

/** An error as the API tells it; what nobody foresaw is told to the log in full but for numbers of people, and outside in one sentence. */
export function errorAnswer(thrown: unknown): Response {
  const error = asAppError(thrown);
  if (!(thrown instanceof AppError)) process.stderr.write(`${maskDigits(inspect(thrown))}\n`);
  const { code, message, details } = error;
  return Response.json({ error: { code, message, details } }, { status: error.httpStatus, headers: { 'Cache-Control': 'no-store' } });
}

/** Parameters by name as an address gives them. */
export function parametersOf(search: URLSearchParams): Parameters {
  return Object.fromEntries([...new Set(search.keys())].map((name) => [name, search.getAll(name)]));
}

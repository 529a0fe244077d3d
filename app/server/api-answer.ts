import { createHash } from 'node:crypto';
import { asAppError } from '../../db/command';
import { AppError } from '../../db/errors';
import type { Parameters } from '../../db/scope';

/** What a route gives: a value to be sent as JSON, and what changes it (absent: it is never kept). */
export interface ApiAnswer {
  readonly body: () => Promise<unknown>;
  readonly version?: string;
}

/** Answers an API request: 304 where the asker has it already, errors as `{ error: { code, message, details } }` with their status. */
export async function apiAnswer(request: Request, answer: () => Promise<ApiAnswer>): Promise<Response> {
  try {
    const { body, version } = await answer();
    const headers: Record<string, string> = { 'Cache-Control': version === undefined ? 'no-store' : 'private, no-cache' };
    if (version !== undefined) {
      headers.ETag = `"${createHash('sha256').update(version).digest('hex').slice(0, 24)}"`;
      if (request.headers.get('if-none-match')?.includes(headers.ETag)) return new Response(null, { status: 304, headers });
    }
    return Response.json(await body(), { headers });
  } catch (thrown) {
    return errorAnswer(thrown);
  }
}

/** An error as the API tells it; what nobody foresaw is told to the log in full, and outside in one sentence. */
export function errorAnswer(thrown: unknown): Response {
  const error = asAppError(thrown);
  if (!(thrown instanceof AppError)) console.error(thrown);
  const { code, message, details } = error;
  return Response.json({ error: { code, message, details } }, { status: error.httpStatus, headers: { 'Cache-Control': 'no-store' } });
}

/** Parameters by name as an address gives them. */
export function parametersOf(search: URLSearchParams): Parameters {
  return Object.fromEntries([...new Set(search.keys())].map((name) => [name, search.getAll(name)]));
}

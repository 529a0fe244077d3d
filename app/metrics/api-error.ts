/** What the API told instead of an answer. */
export class ApiError extends Error {
  readonly code: string;
  readonly status: number;

  constructor(status: number, code: string, message: string) {
    super(message);
    this.name = 'ApiError';
    this.status = status;
    this.code = code;
  }
}

/** The JSON of an address of our own; an error of the API is thrown as such, and one of the way there as `unreachable`. */
export async function fetchJson<Answer>(address: string, init: RequestInit = {}): Promise<Answer> {
  const response = await fetch(address, init).catch(unreachable);
  // An answer that breaks off is none; only that of an error may be no JSON.
  if (response.ok) return (await response.json().catch(unreachable)) as Answer;
  const body: unknown = await response.json().catch(() => null);
  const { code = 'failed', message = response.statusText } = (body as { error?: { code?: string; message?: string } } | null)?.error ?? {};
  throw new ApiError(response.status, code, message);
}

function unreachable(cause: unknown): never {
  if (cause instanceof DOMException && cause.name === 'AbortError') throw cause;
  throw new ApiError(0, 'unreachable', 'The server does not answer.');
}

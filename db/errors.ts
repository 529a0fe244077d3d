/** What each error code means outside: the exit code of a command and the HTTP status of the API (contract, "Commands"). */
const outcomes = {
  usage: { exit: 2, http: 400 },
  bad_request: { exit: 2, http: 400 },
  bad_settings: { exit: 2, http: 400 },
  not_found: { exit: 4, http: 404 },
  locked: { exit: 1, http: 409 },
  changed: { exit: 1, http: 409 },
  missing_path: { exit: 1, http: 404 },
  unreadable: { exit: 1, http: 422 },
  wrong_passphrase: { exit: 1, http: 403 },
  disk_full: { exit: 1, http: 507 },
  interrupted: { exit: 1, http: 503 },
  timeout: { exit: 1, http: 504 },
  failed: { exit: 1, http: 500 },
} as const;

export type ErrorCode = keyof typeof outcomes;

/** An error that a person can act on: `message` is one sentence that names the file, the line and the mend. */
export class AppError extends Error {
  readonly code: ErrorCode;
  readonly details: Readonly<Record<string, unknown>>;

  constructor(
    code: ErrorCode,
    message: string,
    more: { readonly details?: Readonly<Record<string, unknown>>; readonly cause?: unknown } = {},
  ) {
    super(message, more.cause === undefined ? undefined : { cause: more.cause });
    this.name = 'AppError';
    this.code = code;
    this.details = more.details ?? {};
  }

  get exitCode(): number {
    return outcomes[this.code].exit;
  }

  get httpStatus(): number {
    return outcomes[this.code].http;
  }
}

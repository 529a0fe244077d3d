import { fields, list, whole } from './field';

/** Code of the first error that a message or status names; null when it names none. */
export function errorCode(errors: unknown): number | null {
  if (errors === undefined) return null;
  for (const error of list(errors)) {
    const code = whole(fields(error)?.code);
    if (code !== null && Math.abs(code) < 2 ** 31) return code;
  }
  return null;
}

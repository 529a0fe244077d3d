'use client';

/** Keeps a person's choice for a year, on this site only. */
export function keepChoice(name: string, value: string): void {
  // The cookie store API is not in every browser yet.
  // biome-ignore lint/suspicious/noDocumentCookie: see above
  document.cookie = `${name}=${value}; path=/; max-age=31536000; samesite=strict`;
}

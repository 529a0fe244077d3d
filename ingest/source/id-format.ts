/**
 * The kind of a message's id, never the id itself: `wamid` of the Cloud API, `onprem` of the On-Premises API, `twilio`, `uuid`, `hex`, `digits`,
 * or `other`. Null without an id. A line whose ids turn into another kind goes on somewhere else.
 */
export function idFormat(id: string | null): string | null {
  if (id === null || id === '') return null;
  if (id.startsWith('wamid.')) return 'wamid';
  return kinds.find(([, looks]) => looks.test(id))?.[0] ?? 'other';
}

const kinds: readonly (readonly [string, RegExp])[] = [
  ['onprem', /^(?:gB|AB)[EG][A-Za-z0-9+/=_-]{12,}$/],
  ['twilio', /^(?:SM|MM)[0-9a-f]{32}$/i],
  ['uuid', /^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/i],
  ['digits', /^\d+$/],
  ['hex', /^[0-9a-f]{16,}$/i],
];

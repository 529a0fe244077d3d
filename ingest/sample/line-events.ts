import { daySeconds, hourSeconds, sampleStart } from './calendar';
import { accounts, channels, lines, portAt, portedLine } from './company';
import type { Files } from './files';
import { itemAt } from './random';
import type { Tally } from './tally';

/** What the platform told of the ported line around its move, as planted. */
export type LineEvent = { readonly line: string; readonly event: string; readonly kind: 'quality' | 'limit'; readonly at: string };

const steps = [
  { afterDays: 2, event: 'FLAGGED', kind: 'quality', limit: 'TIER_1K', old: 'TIER_10K' },
  { afterDays: 6, event: 'UNFLAGGED', kind: 'quality', limit: 'TIER_1K', old: 'TIER_1K' },
  { afterDays: 15, event: 'UPGRADE', kind: 'limit', limit: 'TIER_10K', old: 'TIER_1K' },
] as const;

/** Writes the events of the moved line in a log of their own, the first of them twice, and gives them. */
export function portEvents(files: Files, tally: Tally): readonly LineEvent[] {
  const path = 'webhooks/account_updates.jsonl';
  const channel = channels.findIndex(({ line, from }) => line === portedLine && from === portAt);
  const { number } = itemAt(lines, portedLine);
  const told = steps.map(({ afterDays, event, limit, old }) => {
    const at = Math.floor((portAt + afterDays * daySeconds - sampleStart) / hourSeconds) * hourSeconds + sampleStart;
    const value = { display_phone_number: number.slice(1), event, current_limit: limit, old_limit: old };
    const entry = { id: itemAt(accounts, itemAt(channels, channel).account).id, time: at };
    const change = { value, field: 'phone_number_quality_update' };
    return { at, line: JSON.stringify({ object: 'whatsapp_business_account', entry: [{ ...entry, changes: [change] }] }) };
  });
  const bodies = [...told.map(({ line }) => line), told[0]?.line ?? ''];
  files.append(path, `${bodies.join('\n')}\n`);
  tally.add('meta_cloud_webhook', path, bodies.length, 1, 0);
  return steps.map(({ event, kind }, index) => ({ line: number, event, kind, at: new Date((told[index]?.at ?? 0) * 1000).toISOString() }));
}

import { expect, test } from '@playwright/test';
import fc from 'fast-check';
import { built } from './built';
import { log } from './log-builder';
import { expectedMessages, expectedWindows, stories, valuesOf } from './random-story';

const start = Date.UTC(2022, 2, 7) / 1000;
const seed = Number(process.env.VENTANA_SEED ?? 20_220_307);

test('300 random customers of a week: every message and every conversation is that of the rules, written again in a few lines', async () => {
  const told = fc.sample(stories, { numRuns: 300, seed });
  const values = told.flatMap((story, index) => valuesOf(story, `573005${String(100_000 + index)}`, `s${index}`, start));
  const acme = await built(
    { 'log.jsonl': log(values) },
    { settings: { timezone: 'UTC', accounts: [{ id: '102290129340398', timezone: 'UTC' }] } },
  );
  const rows = await acme.rows(`
    select message_key, contact_key, epoch(sent_at) - ${start} as sent, epoch(delivered_at) - ${start} as delivered, is_failed, is_read
    from fact_message where direction = 'outbound' order by sent, delivered`);
  const wanted = told.flatMap((story) => expectedMessages(story).flatMap((message) => message ?? []));
  const inOrder = (list: readonly { readonly sent: number; readonly delivered: number | null }[]) =>
    list.map((row) => JSON.stringify(row)).sort();
  expect(
    inOrder(
      rows.map(({ sent, delivered, is_failed, is_read }) => ({
        sent: Number(sent),
        delivered: delivered === null ? null : Number(delivered),
        is_failed,
        is_read,
      })),
    ),
  ).toEqual(
    inOrder(
      wanted.map(({ sentAt, deliveredAt, isFailed, isRead }) => ({
        sent: sentAt,
        delivered: deliveredAt,
        is_failed: isFailed,
        is_read: isRead,
      })),
    ),
  );
  const found = await acme.rows(`
    select origin, epoch(opened_at) - ${start} as opened, epoch(expires_at - opened_at) as length, outbound_messages as messages
    from fact_conversation where basis = 'derived'`);
  const asText = (origin: unknown, opened: unknown, length: unknown, messages: unknown): string =>
    `${opened} ${origin} ${length} ${messages}`;
  expect(found.map(({ origin, opened, length, messages }) => asText(origin, opened, length, messages)).sort()).toEqual(
    told
      .flatMap((story) => expectedWindows(story).map(({ origin, openedAt, outbound }) => asText(origin, openedAt, 86_400, outbound)))
      .sort(),
  );
  acme.close();
});

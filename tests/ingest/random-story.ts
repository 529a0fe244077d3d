import fc from 'fast-check';
import { fails, says, status, type Value } from './log-builder';

const hour = 3600;
const day = 24 * hour;

/** A customer's message: when, whether an ad brought it, and which earlier message of the business it quotes (by its place, else none). */
type Wrote = { readonly kind: 'in'; readonly at: number; readonly isAd: boolean; readonly quotes: number | null };
/** A message of the business with the statuses that the log has of it; null where one is not there. */
type Sent = {
  readonly kind: 'out';
  readonly at: number;
  readonly isSentTold: boolean;
  readonly deliveredAfter: number | null;
  readonly readAfter: number | null;
  readonly failedAfter: number | null;
};
export type Story = readonly (Wrote | Sent)[];

const after = (longest: number) => fc.option(fc.integer({ min: 1, max: longest }), { nil: null });
const wrote = fc.record({
  kind: fc.constant('in' as const),
  at: fc.nat(),
  isAd: fc.boolean(),
  quotes: fc.option(fc.nat(5), { nil: null }),
});
const sent = fc.record({
  kind: fc.constant('out' as const),
  at: fc.nat(),
  isSentTold: fc.boolean(),
  deliveredAfter: after(30 * hour),
  readAfter: after(40 * hour),
  failedAfter: after(hour),
});

/** Up to a dozen messages of one customer within a week, each at another second and from another tenth of it, so that no two fall together. */
export const stories = fc
  .array(fc.oneof(wrote, sent), { minLength: 1, maxLength: 12 })
  .map((told): Story => told.map((event, index) => ({ ...event, at: ((event.at * 7919) % (6 * day)) * 1 + index })));

/** What should be found of one message of the business. */
export type Expected = {
  readonly sentAt: number;
  readonly deliveredAt: number | null;
  readonly isFailed: boolean;
  readonly isRead: boolean;
};
export type Window = { readonly origin: string; readonly openedAt: number; readonly outbound: number };

const earliest = (...times: readonly (number | null)[]): number | null =>
  times.reduce<number | null>((found, time) => (time === null ? found : found === null ? time : Math.min(found, time)), null);

/** The messages of a story by metrics.md, "Messages"; null where the log says nothing of one. */
export function expectedMessages(story: Story): readonly (Expected | null)[] {
  const replies = story.flatMap((event) => (event.kind === 'in' && event.quotes !== null ? [event] : []));
  return outbound(story).map((message, place) => {
    const plus = (later: number | null) => (later === null ? null : message.at + later);
    const [told, delivered, read, failed] = [
      message.isSentTold ? message.at : null,
      plus(message.deliveredAfter),
      plus(message.readAfter),
      plus(message.failedAfter),
    ];
    const first = earliest(told, delivered, read, failed);
    if (first === null) return null;
    const deliveredAt = earliest(delivered, read, ...replies.filter(({ quotes }) => quotes === place).map(({ at }) => at));
    return { sentAt: told ?? first, deliveredAt, isFailed: failed !== null && deliveredAt === null, isRead: read !== null };
  });
}

/** The conversations of a story by whatsapp-pricing.md, section 7. */
export function expectedWindows(story: Story): readonly Window[] {
  const inbound = story.flatMap((event) => (event.kind === 'in' ? [event] : [])).sort((a, b) => a.at - b.at);
  const arrivals = expectedMessages(story)
    .flatMap((message) =>
      message?.deliveredAt == null ? [] : [{ at: message.deliveredAt, sentAt: Math.min(message.sentAt, message.deliveredAt) }],
    )
    .sort((a, b) => a.at - b.at);
  const windows: { origin: string; openedAt: number; outbound: number }[] = [];
  for (const { at, sentAt } of arrivals) {
    const current = windows.at(-1);
    if (current && at < current.openedAt + day) current.outbound += 1;
    else
      windows.push({
        origin: originOf(
          inbound.filter((message) => message.at <= sentAt),
          sentAt,
          current?.openedAt ?? -1,
        ),
        openedAt: at,
        outbound: 1,
      });
  }
  return windows;
}

/** Type of a conversation, judged at sending from the customer's messages until then. */
function originOf(before: readonly Wrote[], sentAt: number, lastOpenedAt: number): string {
  const isOpen = sentAt < (before.at(-1)?.at ?? Number.NEGATIVE_INFINITY) + day;
  if (!isOpen) return 'business_initiated';
  const began = before.findLastIndex(({ at }, index) => index === 0 || at >= (before[index - 1]?.at ?? 0) + day);
  const ad = before.slice(began).findLast(({ isAd }) => isAd);
  return ad && ad.at > lastOpenedAt ? 'referral_conversion' : 'user_initiated';
}

const outbound = (story: Story): readonly Sent[] => story.flatMap((event) => (event.kind === 'out' ? [event] : []));

/** What the log of a story holds; `name` makes its ids its own. `start` is in seconds since 1970. */
export function valuesOf(story: Story, who: string, name: string, start: number): readonly Value[] {
  const clock = (at: number): string => new Date((start + at) * 1000).toISOString().slice(0, 19).replace('T', ' ');
  let place = 0;
  return story.flatMap((event, index): readonly Value[] => {
    if (event.kind === 'in') {
      const more = {
        ...(event.isAd ? { referral: { source_type: 'ad', source_id: '1' } } : {}),
        ...(event.quotes === null ? {} : { context: { id: `wamid.${name}-out${event.quotes}` } }),
      };
      return [says(who, `${name}-in${index}`, clock(event.at), more)];
    }
    const id = `${name}-out${place++}`;
    const { isSentTold, deliveredAfter, readAfter, failedAfter } = event;
    return [
      ...(readAfter === null ? [] : [status(who, id, 'read', clock(event.at + readAfter))]),
      ...(isSentTold ? [status(who, id, 'sent', clock(event.at))] : []),
      ...(failedAfter === null ? [] : [fails(who, id, clock(event.at + failedAfter), 131026)]),
      ...(deliveredAfter === null ? [] : [status(who, id, 'delivered', clock(event.at + deliveredAfter))]),
    ];
  });
}

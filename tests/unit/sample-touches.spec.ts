import { expect, test } from '@playwright/test';
import { touchesOf } from '../../ingest/sample/touches';

const hour = 3_600;
const day = 24 * hour;
const start = 1_650_000_000;

test('the latest touch in reach earns the order: conversation at 0 h, cart at 2 h, order at 3 h', () => {
  const touches = touchesOf(1);
  touches.conversation(0, start);
  touches.cart(0, start + 2 * hour);
  expect(touches.latest(0, start + hour)).toBe('conversation');
  expect(touches.latest(0, start + 3 * hour)).toBe('cart');
});

test('reach is half-open at the touch and closed at its end: cart 7 d, tap 5 d, conversation 72 h, read 24 h', () => {
  const reaches = [
    { touch: 'cart', seconds: 7 * day },
    { touch: 'tapped', seconds: 5 * day },
    { touch: 'conversation', seconds: 72 * hour },
    { touch: 'read', seconds: day },
  ] as const;
  for (const { touch, seconds } of reaches) {
    const touches = touchesOf(1);
    touches[touch](0, start, 3);
    expect([touches.latest(0, start - 1), touches.latest(0, start + seconds + 1)]).toEqual([null, null]);
    expect(touches.latest(0, start + seconds)).not.toBeNull();
  }
});

test('a read is out of reach after 24 h although the tap on the same offer is not', () => {
  const touches = touchesOf(1);
  touches.read(0, start, 7);
  touches.tapped(0, start + hour, 7);
  touches.conversation(0, start - 2 * day);
  expect(touches.latest(0, start + 30 * hour)).toBe('promotion');
  expect(touches.campaignFor(0, start + 30 * hour)).toBe(7);
  expect(touches.campaignFor(0, start + 6 * day)).toBe(-1);
});

test('an order in the very second of a touch, or a day after a notice was read, is left out', () => {
  const touches = touchesOf(1);
  touches.cart(0, start);
  expect(touches.latest(0, start)).toBe('unclear');
  touches.notice(0, start + hour);
  expect(touches.latest(0, start + 2 * hour)).toBe('unclear');
});

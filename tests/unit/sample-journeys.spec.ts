import { expect, test } from '@playwright/test';
import { journeysOf } from '../../ingest/sample/journeys';
import type { Fate } from '../../ingest/sample/order-facts';
import { peopleOf } from '../../ingest/sample/people';

const hour = 3_600;
const day = 24 * hour;
const start = 1_650_000_000;
const items = (...products: readonly number[]) => products.map((product) => ({ product, quantity: 1 }));
const fate = (payment: Fate['payment'], isFulfilled: boolean): Fate => ({ payment, isFulfilled, isCancelled: false, refundedShare: 0 });
const told = () => journeysOf(peopleOf(1, 10));
const counts = (journeys: ReturnType<typeof told>) => journeys.truth().steps.map((row) => [row.people, row.inferred_people]);

test('asked, cart at 1 h, paid order at 2 h, sent out 50 h later: one person on all five steps', () => {
  const journeys = told();
  journeys.asked(5, start);
  journeys.cart(5, { at: start + hour, line: 0, items: items(1) });
  journeys.ordered(5, { at: start + 2 * hour, fate: fate('paid', true) });
  expect(counts(journeys)).toEqual([
    [1, 0],
    [1, 0],
    [1, 0],
    [1, 0],
    [1, 0],
  ]);
});

test('an order to be paid on delivery after a product: cart and payment are inferred; one second past seven days nothing follows', () => {
  const journeys = told();
  journeys.shown(5, start);
  journeys.ordered(5, { at: start + day, fate: fate('pending', true) });
  journeys.shown(6, start);
  journeys.ordered(6, { at: start + 7 * day + 1, fate: fate('paid', true) });
  journeys.ordered(7, { at: start, fate: fate('paid', true) });
  expect(counts(journeys)).toEqual([
    [2, 0],
    [1, 1],
    [1, 0],
    [1, 1],
    [1, 0],
  ]);
});

test('a cart sent again is the same when it shares a product within 24 h on its line, with no order between: 5 messages, 3 carts, 1 edited', () => {
  const journeys = told();
  journeys.cart(5, { at: start, line: 0, items: items(1, 2) });
  journeys.cart(5, { at: start + hour, line: 1, items: items(1) });
  journeys.cart(5, { at: start + 2 * hour, line: 0, items: items(2, 3) });
  journeys.cart(5, { at: start + 26 * hour, line: 0, items: items(3) });
  journeys.ordered(5, { at: start + 27 * hour, fate: fate('paid', false) });
  journeys.cart(5, { at: start + 28 * hour, line: 0, items: items(3) });
  expect(journeys.truth()).toMatchObject({ carts: 3, edited: 1 });
});

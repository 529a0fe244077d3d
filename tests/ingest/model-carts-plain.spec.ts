import { expect, test } from '@playwright/test';
import fc from 'fast-check';
import { built } from './built';
import { log, says, seconds, type Value } from './log-builder';
import { shopifyCsv } from './order-builder';

const hour = 3_600;
const start = seconds('2022-03-01 00:00');
const stamp = (hours: number): string => new Date((start + hours * hour) * 1000).toISOString().slice(0, 16).replace('T', ' ');
const phone = (person: number): string => `57300555${String(person).padStart(4, '0')}`;

interface Told {
  readonly person: number;
  readonly kind: 'ask' | 'cart' | 'order';
  readonly at: number;
  readonly paidAfter: number | null;
  readonly sentAfter: number | null;
}
const hours = (most: number) => fc.integer({ min: 0, max: most });
const world: fc.Arbitrary<readonly Told[]> = fc.array(
  fc.record({
    person: hours(59),
    kind: fc.constantFrom('ask' as const, 'cart' as const, 'order' as const),
    at: hours(400),
    paidAfter: fc.option(hours(50)),
    sentAfter: fc.option(hours(90)),
  }),
  { minLength: 260, maxLength: 260 },
);

const earliest = (times: readonly number[], from: number): number =>
  Math.min(Number.POSITIVE_INFINITY, ...times.filter((time) => time >= from));

/** People on each step and those implied, counted one person and one beginning after the other. */
function plainly(events: readonly Told[], within: number, mode: 'ordered' | 'strict' | 'any_order'): readonly string[] {
  const counts = Array.from({ length: 5 }, () => ({ people: 0, inferred: 0 }));
  for (const person of new Set(events.map((event) => event.person))) {
    const own = events.filter((event) => event.person === person);
    const of = (kind: Told['kind']) => own.filter((event) => event.kind === kind);
    const asks = of('ask').map(({ at }) => at);
    const carts = of('cart').map(({ at }) => at);
    const paid = (from: number) => of('order').flatMap(({ at, paidAfter }) => (at >= from && paidAfter !== null ? [at + paidAfter] : []));
    const sent = (from: number) => of('order').flatMap(({ at, sentAfter }) => (at >= from && sentAfter !== null ? [at + sentAfter] : []));
    const sales = of('order').map(({ at }) => at);
    const any = Number.NEGATIVE_INFINITY;
    const begun = mode === 'strict' ? asks : [...asks, ...carts, ...(mode === 'any_order' ? sales : [])];
    let depth = 0;
    const seen = new Set<number>();
    for (const at of begun) {
      const times = [earliest(asks, at), earliest(carts, at), earliest(sales, at), earliest(paid(at), at), earliest(sent(at), at)];
      if (mode === 'strict') {
        times[2] = earliest(sales, times[1] ?? 0);
        times[3] = earliest(paid(any), times[2] ?? 0);
        times[4] = earliest(sent(any), times[3] ?? 0);
      }
      const inside = times.map((time) => time - at <= within);
      if (mode === 'any_order' && !inside[0] && !inside[1]) continue;
      depth = Math.max(depth, inside.lastIndexOf(true) + 1);
      for (const [step, isInside] of inside.entries()) if (isInside) seen.add(step);
    }
    for (const [step, count] of counts.entries()) {
      if (depth > step) count.people += 1;
      if (depth > step && !seen.has(step)) count.inferred += 1;
    }
  }
  return counts.map(({ people, inferred }) => `${people} ${inferred}`);
}

test('property: 260 random questions, carts and orders of 60 people are counted as plainly one after the other, in every mode and over any window', async () => {
  const [events = []] = fc.sample(world, { numRuns: 1, seed: 11 });
  const values = events.map(({ person, kind, at }, index): Value => {
    const told = { from: phone(person), id: `wamid.e${index}`, timestamp: String(start + at * hour) };
    if (kind === 'ask')
      return says(phone(person), `e${index}`, stamp(at), { context: { referred_product: { product_retailer_id: `P${index}` } } });
    const items = [{ product_retailer_id: `P${index}`, quantity: 1, item_price: 1, currency: 'USD' }];
    return { messages: [{ ...told, type: 'order', order: { catalog_id: '1', product_items: items } }] };
  });
  const orders = events.flatMap(({ person, kind, at, paidAfter, sentAfter }, index) =>
    kind !== 'order'
      ? []
      : [
          [
            `9${index}`,
            stamp(at),
            {
              Phone: `+${phone(person)}`,
              'Financial Status': paidAfter === null ? 'pending' : 'paid',
              'Paid at': paidAfter === null ? '' : `${stamp(at + paidAfter)}:00 +0000`,
              'Fulfillment Status': sentAfter === null ? '' : 'fulfilled',
              'Fulfilled at': sentAfter === null ? '' : `${stamp(at + sentAfter)}:00 +0000`,
            },
          ] as const,
        ],
  );
  const acme = await built({
    'log.jsonl': log(values.filter((_, index) => events[index]?.kind !== 'order')),
    'orders.csv': shopifyCsv(orders),
  });
  for (const mode of ['ordered', 'strict', 'any_order'] as const) {
    for (const within of [12, 72, 168, 500]) {
      const { rows } = await acme.ask('cart_funnel', { mode: [mode], window: [`${within}h`], fields: ['people', 'inferred_people'] });
      const counted = rows.map(({ people, inferred_people }) => `${people} ${inferred_people}`);
      expect(counted, `${mode} over ${within} hours`).toEqual(plainly(events, within, mode));
    }
  }
  const { rows } = await acme.ask('cart_funnel', { by: ['line'] });
  for (const [at, { people, rate_from_first, rate_from_previous }] of rows.entries()) {
    expect(Number(people)).toBeLessThanOrEqual(Number(rows[at - 1]?.people ?? people));
    expect(Math.max(Number(rate_from_first), Number(rate_from_previous))).toBeLessThanOrEqual(1);
  }
  acme.close();
});

test('a cart is found again past another one: S1, then S2, then 7 × S1 within 24 hours are 2 carts of 7 + 1 units; 24 h and a minute later it is a third', async () => {
  const sends = (id: string, when: string, product: string, quantity: number): Value => ({
    messages: [
      {
        ...{ from: phone(1), id: `wamid.${id}`, timestamp: String(seconds(when)), type: 'order' },
        order: { catalog_id: '1', product_items: [{ product_retailer_id: product, quantity, item_price: 10, currency: 'USD' }] },
      },
    ],
  });
  const acme = await built(
    {
      'log.jsonl': log([
        sends('a', '2022-03-01 12:00', 'S1', 1),
        sends('b', '2022-03-01 13:00', 'S2', 1),
        sends('c', '2022-03-01 14:00', 'S1', 7),
        sends('d', '2022-03-02 14:01', 'S1', 2),
        says(phone(2), 'end', '2022-03-20 12:00'),
      ]),
    },
    { settings: { timezone: 'UTC', currency: 'USD' } },
  );
  const { totals } = await acme.ask('carts', { fields: ['carts', 'edited', 'units', 'value', 'abandoned'] });
  const { rows } = await acme.ask('cart_products', { by: ['product'], fields: ['carts', 'units_in_carts'] });
  acme.close();
  expect(totals).toMatchObject({ carts: 3, edited: 1, units: 10, value: 100, abandoned: 3 });
  expect(rows).toEqual([
    { product: 'S1', carts: 2, units_in_carts: 9 },
    { product: 'S2', carts: 1, units_in_carts: 1 },
  ]);
});

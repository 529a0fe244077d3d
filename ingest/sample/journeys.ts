import { daySeconds } from './calendar';
import type { CartItem } from './contents';
import { countries } from './countries';
import { type Fate, fulfilledAfter, isPaid, paidAfter } from './order-facts';
import type { People } from './people';
import { itemAt } from './random';

/** How long after its beginning a journey may reach a step, and how long after a cart one that shares a product changes it. */
const reach = 7 * daySeconds;
const editReach = daySeconds;

const steps = ['product', 'cart', 'order', 'paid', 'fulfilled'] as const;

type Cart = { readonly at: number; readonly line: number; readonly items: readonly CartItem[] };
type Sale = { readonly at: number; readonly fate: Fate };
type Path = { readonly products: number[]; readonly carts: Cart[]; readonly sales: Sale[] };

/** People on a step: those who came that far, and those among them whom only a later step shows there. */
export type StepRow = { readonly step: string; readonly people: number; readonly inferred_people: number };

/** What people did on their way from a product to the goods, told in order of time; excluded people are not told. */
export type Journeys = {
  readonly asked: (contact: number, at: number) => void;
  /** Products that the company showed, at their arrival. */
  readonly shown: (contact: number, at: number) => void;
  readonly cart: (contact: number, cart: Cart) => void;
  /** An order that the shop's export lets be recognised as this person's. */
  readonly ordered: (contact: number, sale: Sale) => void;
  readonly truth: () => {
    readonly products_asked: number;
    readonly products_shown: number;
    readonly carts: number;
    readonly edited: number;
    readonly steps: readonly StepRow[];
    readonly steps_by_country: readonly (StepRow & { readonly country: string })[];
  };
};

/** No journeys yet. */
export function journeysOf(people: People): Journeys {
  const paths = new Map<number, Path>();
  const messages = { asked: 0, shown: 0 };

  function pathOf(contact: number): Path {
    const path = paths.get(contact) ?? { products: [], carts: [], sales: [] };
    paths.set(contact, path);
    return path;
  }

  function truth() {
    const everybody = [...paths].map(([contact, path]) => ({ country: people.countryIndex(contact), ...countedOf(path) }));
    const carts = everybody.flatMap(({ versions }) => versions);
    return {
      products_asked: messages.asked,
      products_shown: messages.shown,
      carts: carts.length,
      edited: carts.filter((count) => count > 1).length,
      steps: stepRows(everybody.map(({ seen }) => seen)),
      steps_by_country: countries.flatMap(({ code }, index) =>
        stepRows(everybody.filter(({ country }) => country === index).map(({ seen }) => seen)).map((row) => ({ country: code, ...row })),
      ),
    };
  }

  return {
    asked(contact, at) {
      messages.asked++;
      pathOf(contact).products.push(at);
    },
    shown(contact, at) {
      messages.shown++;
      pathOf(contact).products.push(at);
    },
    cart: (contact, cart) => pathOf(contact).carts.push(cart),
    ordered: (contact, sale) => pathOf(contact).sales.push(sale),
    truth,
  };
}

/** The versions of each of a person's carts, and the steps that the person's journeys show. */
function countedOf({ products, carts, sales }: Path) {
  const held = [...new Set(carts.map(({ line }) => line))].flatMap((line) =>
    heldCarts(
      carts.filter((cart) => cart.line === line),
      sales,
    ),
  );
  const cartTimes = held.map(({ at }) => at);
  const journeys = [...products, ...cartTimes].map((begunAt) => {
    const later = sales.filter(({ at }) => at >= begunAt);
    const reached = [
      firstOf(products, begunAt),
      firstOf(cartTimes, begunAt),
      firstOf(later.map(({ at }) => at)),
      firstOf(later.filter(({ fate }) => isPaid(fate)).map(({ at }) => at + paidAfter)),
      firstOf(later.filter(({ fate }) => fate.isFulfilled).map(({ at }) => at + fulfilledAfter)),
    ];
    return reached.map((at) => at <= begunAt + reach);
  });
  return { versions: held.map(({ versions }) => versions), seen: steps.map((_, step) => journeys.some((journey) => journey[step])) };
}

/** Carts of one line by the time of their last version. */
function heldCarts(sent: readonly Cart[], sales: readonly Sale[]): readonly { readonly at: number; readonly versions: number }[] {
  const held: { at: number; versions: number }[] = [];
  for (const [index, cart] of sent.entries()) {
    const before = sent[index - 1];
    const last = held.at(-1);
    if (before === undefined || last === undefined || !isEdit(before, cart, sales)) held.push({ at: cart.at, versions: 1 });
    else {
      last.at = cart.at;
      last.versions++;
    }
  }
  return held;
}

function isEdit(before: Cart, cart: Cart, sales: readonly Sale[]): boolean {
  const sharesProduct = cart.items.some(({ product }) => before.items.some((item) => item.product === product));
  return sharesProduct && cart.at <= before.at + editReach && !sales.some(({ at }) => at > before.at && at <= cart.at);
}

const firstOf = (times: readonly number[], from = 0): number => Math.min(...times.filter((at) => at >= from));

/** A person stands on every step up to the deepest one; people who began nothing stand on none. */
function stepRows(people: readonly (readonly boolean[])[]): readonly StepRow[] {
  return steps.map((step, index) => {
    const here = people.filter((seen) => seen.lastIndexOf(true) >= index);
    return { step, people: here.length, inferred_people: here.filter((seen) => !itemAt(seen, index)).length };
  });
}

import type { Reason } from '../../db/reconciliation-reasons';

/** In which order conversations take the free tier's places. `ours` is by opening, entry points apart. */
export const tierOrders = [
  'ours',
  'entry_points_count',
  'none',
  'abroad_first',
  'home_first',
  'business_first',
  'user_first',
  'dearest_first',
  'cheapest_first',
  'latest_first',
  'by_sending',
] as const;
export type TierOrder = (typeof tierOrders)[number];

/** Whose country sets the price: the customer's, the business number's, or the main country of the customer's calling code. */
export const countryWays = ['customer', 'business_number', 'calling_code'] as const;
export type CountryWay = (typeof countryWays)[number];

/** Failed messages open nothing; those the customer answers within a day do; all do. */
export const failedTreatments = ['ours', 'answered', 'every'] as const;
export type FailedTreatment = (typeof failedTreatments)[number];

/** One way of making the bill out of the log; ours is the rule of design and price lists, each part can be another. */
export type Way = {
  readonly order: TierOrder;
  /** Place in the list of zones; 0 is the account's own. */
  readonly zone: number;
  /** The month is that of the sending, not of the delivery. */
  readonly isBySending: boolean;
  /** Whoever holds the line at delivery bills, whoever sent. */
  readonly isByHolder: boolean;
  readonly failed: FailedTreatment;
  readonly country: CountryWay;
};

export const ourWay: Way = { order: 'ours', zone: 0, isBySending: false, isByHolder: false, failed: 'ours', country: 'customer' };

/** The parts of a way in the order in which they are blamed, each with the reason that it stands for. */
export const wayParts = [
  ['order', 'free_tier_order'],
  ['zone', 'month_boundary'],
  ['isBySending', 'late_delivery'],
  ['isByHolder', 'delivery_across_port'],
  ['failed', 'failed_but_opened'],
  ['country', 'country_of_number'],
] as const satisfies readonly (readonly [keyof Way, Reason])[];

/** In how many parts two ways differ. */
export const differences = (one: Way, other: Way): number => wayParts.filter(([part]) => one[part] !== other[part]).length;

/** Every combination of the options of each part; of two that fit alike the one that differs in earlier parts stands first. */
export function waysOf(options: { readonly [Part in keyof Way]: readonly Way[Part][] }): readonly Way[] {
  return options.country.flatMap((country) =>
    options.failed.flatMap((failed) =>
      options.isByHolder.flatMap((isByHolder) =>
        options.isBySending.flatMap((isBySending) =>
          options.zone.flatMap((zone) => options.order.map((order): Way => ({ order, zone, isBySending, isByHolder, failed, country }))),
        ),
      ),
    ),
  );
}

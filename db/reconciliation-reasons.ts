/** Every reason of a difference, in the order in which differences are put down to them; `agreed` is what both sides have. */
export const reasons = [
  'agreed',
  'free_tier_order',
  'month_boundary',
  'late_delivery',
  'delivery_across_port',
  'failed_but_opened',
  'country_of_number',
  'rounding',
  'markup',
  'missing_logs',
  'unexplained',
] as const;

export type Reason = (typeof reasons)[number];

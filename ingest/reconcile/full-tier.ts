/** Accounts and billing months that used up their free tier, as a part of a query: a unit more would have been charged there. */
export const fullTier = `full_tier as (
    select account, billing_month from dim_unit where run = 'actual' and free_reason = 'free_tier' group by all having sum(units) >= 1000
  )`;

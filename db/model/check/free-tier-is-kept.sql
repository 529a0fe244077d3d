-- One row per account and billing month with more than 1,000 conversations of the free tier.
select run, model, account, billing_month, sum(units) as free_tier from dim_unit where free_reason = 'free_tier' group by all having sum(units) > 1000;

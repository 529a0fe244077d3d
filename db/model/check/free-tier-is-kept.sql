-- One row per account and billing month with more than 1,000 conversations of the free tier.
select basis, account, billing_month, count(*) as free_tier from fact_conversation where free_reason = 'free_tier' group by all having count(*) > 1000;

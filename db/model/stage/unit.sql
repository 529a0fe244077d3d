-- One row per billable unit of the billing pass, with its words instead of codes, its place, its days and the free tier applied.
-- Free tier: the first 1,000 conversations of an account and month of its zone, in order of opening, free entry points apart; from 2023-06-01 to
-- 2024-10-31 service conversations only. Mexico's test of 2021 had a free tier of unknown size: none is applied to what was billed. A replay
-- applies its model's free tier to the whole log (whatsapp-pricing §1, §2.3, §3).
create table scratch.unit as
with placed as (
  select
    unit.* exclude (free_reason, billing_month), unit.free_reason as is_free, account.account, account.currency as account_currency, line.line,
    contact.country, contact.market,
    make_timestamp((opened_at * 1000000)::bigint) as opened, make_timestamp((unit.expires_at * 1000000)::bigint) as expires,
    (make_timestamp((opened_at * 1000000)::bigint) at time zone 'UTC') at time zone getvariable('zone') as local_at,
    (make_timestamp((opened_at * 1000000)::bigint) at time zone 'UTC') at time zone account.timezone as account_at,
    (make_timestamp((rate_at * 1000000)::bigint) at time zone 'UTC') at time zone account.timezone as rated_at,
    message.partner, message.load_id, message.record_line, message.message_id
  from scratch.ledger_unit as unit
  join dim_account as account using (account_ix)
  join scratch.line_ix as line using (line_ix)
  join dim_contact as contact using (contact_key)
  left join fact_message as message using (message_key)
),
ruled as (
  select *,
    is_free = 0 and not is_pro_forma
      and (model = 2 and (run = 1 or account_at >= timestamp '2022-02-01') or model = 3 and type = 8 and account_at < timestamp '2024-11-01') as is_tiered
  from placed
)
select * replace (is_pro_forma::boolean as is_pro_forma, is_estimate::boolean as is_estimate),
  strftime(account_at, '%Y-%m') as billing_month,
  case when is_tiered then
    row_number() over (partition by run, model, account, is_tiered, strftime(account_at, '%Y-%m') order by opened_at, line, message_id, contact_key)
  end as tier_rank
from ruled;

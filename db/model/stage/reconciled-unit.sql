-- One row per unit that was billed in the month of a statement or in one beside it, with what another way of billing could judge otherwise: when the
-- message that opened it was sent, which account held the line when it arrived, its place in the free tier, and from its end, and whether it lies near a month's end
-- (is_edge: in some zone, or by its sending, another month). rate is the card's, cost the same in the reporting currency, both with the agreed mark-up left out.
create table scratch.reconciled_unit as
with near as (
  select distinct strftime(first_day + to_months(beside), '%Y-%m') as month
  from fact_statement_line cross join (select unnest([-1, 0, 1]) as beside) where use in ('counted', 'free', 'fee')
),
billed as (
  select unit.message_key, unit.contact_key, dim.account, dim.line, dim.model, dim.category, dim.country, dim.market, dim.billing_month, dim.free_reason,
    dim.rate::double as rate, dim.rate::double * fx.rate as cost, dim.rate_currency, coalesce(contract.markup, 0) as markup,
    unit.opened_at, least(coalesce(message.occurred_at, unit.opened_at), unit.opened_at) as sent_at,
    coalesce(dim.free_reason, 'free_tier') = 'free_tier' and (dim.model = 'cbp_2022' and dim.billing_month >= '2022-02'
      or dim.model = 'cbp_2023' and dim.category = 'service' and dim.billing_month < '2024-11') as is_tiered,
    dim.free_reason is not distinct from 'free_entry_point' and dim.model in ('cbp_2022', 'cbp_2023') as is_entry_point
  from fact_unit as unit join dim_unit as dim using (unit_ix)
  join near on near.month = dim.billing_month
  left join fact_message as message on message.message_key = unit.message_key
  left join scratch.fx_day as fx on fx.local_day = dim.local_day and fx.currency = dim.rate_currency
  left join scratch.contract_day as contract on contract.partner = dim.partner and contract.local_day = dim.local_day
  where dim.run = 'actual' and not dim.is_pro_forma
),
moved as (
  select billed.message_key, billed.opened_at, max(later.account) as holder
  from billed
  join dim_line_span as own on own.line = billed.line and own.account = billed.account and own.valid_until is not null
  join dim_line_span as later on later.line = billed.line and later.account <> billed.account
    and billed.opened_at >= coalesce(later.valid_from, own.valid_until) and billed.opened_at < coalesce(later.valid_until, timestamp '9999-01-01')
  where billed.sent_at < own.valid_until and billed.opened_at >= own.valid_until
  group by all
)
select billed.*, moved.holder,
  strftime(billed.opened_at - interval 15 hour, '%Y-%m') <> strftime(billed.opened_at + interval 15 hour, '%Y-%m')
    or strftime(billed.sent_at - interval 15 hour, '%Y-%m') <> strftime(billed.opened_at + interval 15 hour, '%Y-%m') or moved.holder is not null as is_edge,
  case when is_tiered or is_entry_point then row_number() over (
    partition by account, billing_month, is_tiered or is_entry_point order by billed.opened_at, line, contact_key, billed.message_key) end as tier_place,
  case when is_tiered then row_number() over (
    partition by account, billing_month, is_tiered order by billed.opened_at desc, line, contact_key, billed.message_key) end as last_place,
  case when is_tiered then row_number() over (
    partition by account, billing_month, is_tiered, category order by billed.opened_at, line, contact_key, billed.message_key) end as category_place,
  case when is_tiered then row_number() over (
    partition by account, billing_month, is_tiered, country order by billed.opened_at, line, contact_key, billed.message_key) end as country_place
from billed left join moved on moved.message_key = billed.message_key and moved.opened_at = billed.opened_at;

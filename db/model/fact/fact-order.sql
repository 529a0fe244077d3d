-- One row per order of a shop, test orders left out. revenue is after discounts, before shipping and tax, refunds subtracted, in the reporting
-- currency at the day's rate (null = no rate). touch is what earned it: the latest qualifying touch before it; null = unattributed.
create table fact_order as
with priced as (
  select told.*,
    (created_at at time zone 'UTC') at time zone getvariable('zone') as local_at,
    case
      when subtotal is null then coalesce(total, 0) - coalesce(shipping, 0) - coalesce(tax, 0)
      when coalesce(tax, 0) > 0 and total is not null and abs(total - subtotal - coalesce(shipping, 0)) < 0.01
        and abs(total - subtotal - coalesce(shipping, 0) - tax) >= 0.01 then subtotal - tax
      else subtotal
    end as net,
    cancelled_at is null and case lower(payment_state)
      when 'pending' then lower(coalesce(fulfilment_state, '')) in ('fulfilled', 'partial') or fulfilled_at is not null
      when 'authorized' then lower(coalesce(fulfilment_state, '')) in ('fulfilled', 'partial') or fulfilled_at is not null
      when 'voided' then false when 'expired' then false
      else true end as counts_as_revenue,
    coalesce(told.contact_id, chosen.contact_id) as person_id
  from scratch.order_version as told
  left join scratch.chosen_candidate as chosen on chosen.owner_id = told.record_id
),
known as (
  select priced.*, contact.contact_key, coalesce(contact.country, priced.contact_country, 'unknown') as country,
    greatest(net - coalesce(refunded, 0), 0) as own_revenue,
    case when spoken.contact_key is not null then 'phone' end as matched_by
  from priced
  left join dim_contact as contact on contact.contact_id = priced.person_id
  left join (select distinct contact_key from fact_message) as spoken using (contact_key)
  where not coalesce(contact.is_excluded, false)
),
earned as (
  select known.shop, known.order_id, touch.touch, touch.touch_at, touch.line, touch.partner, touch.account, touch.campaign_id, touch.template,
    row_number() over (
      partition by known.shop, known.order_id
      order by touch.touch_at desc, case touch.touch when 'promotion' then 0 when 'cart' then 1 else 2 end, touch.message_key
    ) as rank
  from known join scratch.touch as touch
    on touch.contact_key = known.contact_key and known.created_at > touch.touch_at and known.created_at <= touch.until
)
select
  (row_number() over (order by known.shop, known.order_id) - 1)::integer as order_key, known.order_id, known.shop, order_name,
  created_at, known.local_at, known.local_at::date as local_day, known.currency, payment_state, fulfilment_state, counts_as_revenue,
  own_revenue::decimal(18, 6) as revenue_order_currency,
  (own_revenue * fx.rate)::decimal(18, 6) as revenue,
  case when fx.rate is null then own_revenue end::decimal(18, 6) as unconverted_amount,
  (own_revenue * fx.rate * getvariable('gross_margin'))::decimal(18, 6) as gross_margin,
  contact_key, country, matched_by,
  earned.touch, earned.touch_at, coalesce(earned.line, 'unknown') as line, coalesce(earned.partner, 'unknown') as partner,
  coalesce(earned.account, 'unknown') as account, earned.campaign_id, earned.template,
  load_id, record_line
from known
left join earned on earned.shop = known.shop and earned.order_id = known.order_id and earned.rank = 1
left join scratch.fx_day as fx on fx.local_day = known.local_at::date and fx.currency = known.currency;

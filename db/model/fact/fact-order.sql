-- One row per order of a shop, test orders left out. revenue is after discounts, before shipping and tax, refunds subtracted, in the reporting
-- currency at the day's rate (null = no rate). touch is what earned it: the latest qualifying touch before it, under any number of its person;
-- null = unattributed. gross_margin takes the margin of each line's category where known (category_margin_share of the lines' value), else the default.
-- matched_by tells how its person is known to the channel; null = not at all. country is the person's, else the address's.
create table fact_order as
with known as (
  select worth.*, contact.contact_key, coalesce(nullif(contact.country, 'unknown'), worth.contact_country, 'unknown') as country
  from scratch.order_worth as worth
  left join dim_contact as contact using (contact_id)
  where not coalesce(contact.is_excluded, false)
),
spoken as (select distinct contact_key from fact_message),
matched as (select distinct shop, order_id from scratch.order_number semi join spoken using (contact_key)),
earned as (
  select numbers.shop, numbers.order_id, touch.touch, touch.touch_at, touch.line, touch.partner, touch.account, touch.campaign_id, touch.template
  from scratch.order_number as numbers join scratch.touch as touch
    on touch.contact_key = numbers.contact_key and numbers.created_at > touch.touch_at and numbers.created_at <= touch.until
    and (numbers.chats_until is null or touch.touch_at <= numbers.chats_until)
  qualify row_number() over (
    partition by numbers.shop, numbers.order_id
    order by touch.touch_at desc, case touch.touch when 'promotion' then 0 when 'cart' then 1 else 2 end, touch.message_key
  ) = 1
)
select
  (row_number() over (order by known.shop, known.order_id) - 1)::integer as order_key, known.order_id, known.shop, order_name,
  created_at, known.local_at, known.local_at::date as local_day, known.currency, payment_state, fulfilment_state, counts_as_revenue,
  paid_at, fulfilled_at, is_paid, is_fulfilled, is_refunded,
  own_revenue::decimal(18, 6) as revenue_order_currency,
  (own_revenue * fx.rate)::decimal(18, 6) as revenue,
  case when fx.rate is null then own_revenue end::decimal(18, 6) as unconverted_amount,
  (own_revenue * fx.rate * case when margin.order_id is null then getvariable('gross_margin') else margin.margin end)::decimal(18, 6) as gross_margin,
  coalesce(margin.category_share, 0) as category_margin_share,
  contact_key, country, case when matched.order_id is not null then case when known.is_by_token then 'cart_token' when known.is_by_coupon then 'coupon' else 'phone' end end as matched_by,
  earned.touch, earned.touch_at, coalesce(earned.line, 'unknown') as line, coalesce(earned.partner, 'unknown') as partner,
  coalesce(earned.account, 'unknown') as account, earned.campaign_id, earned.template,
  load_id, record_line
from known
left join matched on matched.shop = known.shop and matched.order_id = known.order_id
left join earned on earned.shop = known.shop and earned.order_id = known.order_id
left join scratch.order_margin as margin on margin.shop = known.shop and margin.order_id = known.order_id
left join scratch.fx_day as fx on fx.local_day = known.local_at::date and fx.currency = known.currency;

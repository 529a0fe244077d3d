-- One row per order that counts as revenue: the one channel that has it. WhatsApp has every order that a touch of the channel earned, whatever its UTM
-- says; other_channel is then the channel of its UTM, if that is another. Without such a touch the UTM decides: a known source, else a medium that is
-- a channel by itself, else the source as written. 'whatsapp_link' is a WhatsApp UTM without a touch, 'none' an order without either.
create table fact_channel_order as
with tidy as (
  select shop, order_id,
    nullif(trim(regexp_replace(lower(strip_accents(trim(utm_source))), '[^a-z0-9]+', '_', 'g'), '_'), '') as source,
    nullif(trim(regexp_replace(lower(strip_accents(trim(utm_medium))), '[^a-z0-9]+', '_', 'g'), '_'), '') as medium
  from scratch.order_version
),
named as (
  select shop, order_id,
    coalesce(whole.channel, medium.channel, case when length(source) <= 60 and not regexp_matches(source, '\d{6}') then source
      when source is not null then 'other' end) as channel
  from tidy
  left join scratch.channel_word as whole on whole.word = tidy.source
  left join (select word, channel from scratch.channel_word where channel in ('email', 'sms')) as medium on medium.word = tidy.medium
)
select fact_order.order_key, fact_order.local_at, fact_order.local_day, fact_order.country, fact_order.line, fact_order.partner, fact_order.touch,
  case when touch is not null then 'whatsapp' when named.channel = 'whatsapp' then 'whatsapp_link' else coalesce(named.channel, 'none') end as channel,
  case when touch is not null and named.channel <> 'whatsapp' then named.channel end as other_channel,
  fact_order.revenue, fact_order.currency, fact_order.unconverted_amount, fact_order.contact_key, fact_order.load_id, fact_order.record_line
from fact_order left join named on named.shop = fact_order.shop and named.order_id = fact_order.order_id
where counts_as_revenue
order by local_day, order_key;

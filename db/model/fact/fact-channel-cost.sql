-- One row per day, channel and campaign of what another channel cost, each row of a report once. cost is in the reporting currency at the day's rate;
-- without a rate it is null and stands in unconverted_amount.
create table fact_channel_cost as
with told as (
  select record_id, min(day) as day, min(channel) as channel, min(cost) as cost, min(currency) as currency, min(clicks) as clicks,
    min(impressions) as impressions, min(load_id::bigint * 4294967296 + record_line) as place
  from scratch.stage_channel_cost group by record_id
)
select day as local_day, channel, told.cost as cost_own, told.currency,
  (told.cost * case when told.currency = getvariable('currency') then 1.0 else fx.rate end)::decimal(18, 6) as cost,
  case when told.currency <> getvariable('currency') and fx.rate is null then told.cost end::decimal(18, 6) as unconverted_amount,
  clicks, impressions, (place // 4294967296)::integer as load_id, (place % 4294967296)::integer as record_line
from told left join scratch.fx_day as fx on fx.local_day = told.day and fx.currency = told.currency
order by local_day, channel;

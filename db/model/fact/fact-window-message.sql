-- One row per message of a promotion that arrived: inside a conversation that was open, or outside although one was open within a day (is_outside), and what
-- the bill would have been less with the latter moved there. Its share of that is what changes in the units of its person from it on, or from where it would have moved, until the next
-- such message; what the free tier moves to others is shared by the messages whose units gave up a place in it, in the same account, month and
-- model. saving in the reporting currency, null: only units without a price. unrated_units and unconverted_amount are what it leaves out.
create table fact_window_message as
with cause as (
  select message_key, account, line, contact_key, least(delivered_at, moved_at) as begins_at from scratch.window_message where moved_to is not null
),
changed as (
  select unit.*, if(is_after, -1, 1) as sign, cause.message_key as cause_key
  from (select * from scratch.rebilled_unit where variant = 'window_use' and not is_pro_forma) as unit asof left join cause
    on cause.account = unit.account and cause.line = unit.line and cause.contact_key = unit.contact_key and unit.opened_at >= cause.begins_at
),
own as (
  select cause_key as message_key, account, billing_month, model,
    sum(sign * (coalesce(meta_fee, 0) + unit_fee))::double as saving,
    coalesce(sum(sign) filter (where free_reason = 'free_tier'), 0) as places,
    coalesce(sum(sign) filter (where is_unrated), 0)::integer as unrated_units,
    sum(sign * unconverted_amount)::double as unconverted_amount, max(unconverted_currency) as unconverted_currency
  from changed where cause_key is not null
  group by all
),
shifted as (
  select account, billing_month, model, sum(sign * (coalesce(meta_fee, 0) + unit_fee))::double as saving,
    coalesce(sum(sign) filter (where is_unrated), 0) as unrated_units
  from changed where cause_key is null group by all
),
shared as (
  select own.message_key,
    shifted.saving * case when sum(greatest(places, 0)) over month > 0 then greatest(places, 0) / sum(greatest(places, 0)) over month
      else 1.0 / count(*) over month end as saving
  from own join shifted using (account, billing_month, model)
  window month as (partition by own.account, own.billing_month, own.model)
),
moved as (
  select message_key, sum(saving) as saving, sum(unrated_units)::integer as unrated_units, sum(unconverted_amount) as unconverted_amount,
    max(unconverted_currency) as unconverted_currency
  from (select * from own union all by name select * from shared) group by message_key
)
select message.message_key, message.campaign, message.line, message.account, message.country, message.contact_key, message.local_at,
  message.local_at::date as local_day, message.is_inside, message.moved_to is not null as is_outside,
  (message.moved_at at time zone 'UTC') at time zone getvariable('zone') as moved_local_at,
  case when message.moved_to is not null
    and not (coalesce(moved.saving, 0) = 0 and (coalesce(moved.unrated_units, 0) <> 0 or coalesce(moved.unconverted_amount, 0) <> 0))
    then coalesce(moved.saving, 0) end::double as saving,
  greatest(0, coalesce(moved.unrated_units, 0))::integer as unrated_units,
  case when moved.unconverted_amount > 0 then moved.unconverted_amount end::double as unconverted_amount,
  case when moved.unconverted_amount > 0 then moved.unconverted_currency end as unconverted_currency
from scratch.window_message as message left join moved using (message_key);

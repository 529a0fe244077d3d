-- One row per line and event of its quality, of its limit or of its account: what the platform told of the number. An event of an account stands at
-- each line that was there at that time. previous_value and current_value are limits, null where the event tells none.
create table fact_line_event as
with event as (
  select record_id, min(event) as event, min(occurred_at) as occurred_at, min(value) as value, min(previous_value) as previous_value, min(reason) as reason,
    min(sender_id) as sender_id, min(stage_event.load_id::bigint * 4294967296 + record_line) as place
  from scratch.stage_event
  join scratch.sender as sender on sender.load_id = stage_event.load_id
    and sender.told_account_id = coalesce(stage_event.account_id, '')
    and sender.phone_number_id = coalesce(stage_event.phone_number_id, '')
    and sender.display_number = coalesce(stage_event.display_number, '')
  where event in ('line_quality', 'account') and value is not null and occurred_at is not null and not coalesce(is_test, false)
  group by record_id
),
placed as (
  select event.*, span.line, span.account, span.partner
  from event join scratch.sender_span as span
    on span.sender_id = event.sender_id and event.occurred_at >= span.valid_from and event.occurred_at < span.valid_until
),
spread as (
  select placed.* exclude (line, account, partner), line, account, partner from placed where event = 'line_quality' and line <> 'unknown'
  union all
  select placed.* exclude (line, account, partner), stay.line, stay.account, stay.partner
  from placed join dim_line_stay as stay
    on stay.account = placed.account and placed.occurred_at >= coalesce(stay.valid_from, stay.first_at, placed.occurred_at)
      and placed.occurred_at < coalesce(stay.valid_until, timestamp '9999-01-01')
  where event = 'account'
)
select line, account, partner, occurred_at, local_at, local_at::date as local_day,
  case when event = 'account' then 'account' when value in ('flagged', 'unflagged') then 'quality' else 'limit' end as kind,
  value, case when event = 'line_quality' then previous_value end as previous_limit, case when event = 'line_quality' then reason end as current_limit,
  (place // 4294967296)::integer as load_id, (place % 4294967296)::integer as record_line
from (select *, (occurred_at at time zone 'UTC') at time zone getvariable('zone') as local_at from spread)
order by all;

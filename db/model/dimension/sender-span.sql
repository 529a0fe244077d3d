-- One row per way of naming a sender and span of time, without overlap and without hole: which account and partner sent then.
create table scratch.sender_span as
with candidate as (
  select
    sender.sender_id, sender.line,
    coalesce(nullif(sender.account_id, ''), span.account, 'unknown') as account,
    coalesce(span.partner, 'unknown') as partner,
    coalesce(span.valid_until, timestamp '9999-01-01') as valid_until,
    coalesce(span.valid_from, timestamp '0001-01-01') as set_from
  from scratch.sender as sender
  left join scratch.setting_span as span
    on span.line = sender.line
    and (sender.phone_number_id = '' or span.phone_number_id is null or span.phone_number_id = sender.phone_number_id)
    and (sender.account_id = '' or span.account is null or span.account = sender.account_id)
),
turn as (
  select *,
    lag(valid_until) over (partition by sender_id order by valid_until, set_from) as previous_until,
    lead(valid_until) over (partition by sender_id order by valid_until, set_from) is null as is_last
  from candidate
)
select sender_id, line, account, partner,
  coalesce(previous_until, timestamp '0001-01-01') as valid_from,
  case when is_last then timestamp '9999-01-01' else valid_until end as valid_until
from turn
where previous_until is null or previous_until < case when is_last then timestamp '9999-01-01' else valid_until end;

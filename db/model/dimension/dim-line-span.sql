-- One row per line, phone number id, account, partner and time in which the line was there; null bounds are open. The settings' spans as they
-- stand, their account from the log where they name none; beside them what the log alone tells.
create table dim_line_span as
with of_log as (
  select distinct span.line, nullif(sender.phone_number_id, '') as phone_number_id, span.account, span.partner,
    nullif(span.valid_from, timestamp '0001-01-01') as valid_from, nullif(span.valid_until, timestamp '9999-01-01') as valid_until
  from scratch.sender_span as span join scratch.sender as sender using (sender_id)
),
account_of_id as (select phone_number_id, max(nullif(account, 'unknown')) as account from of_log group by phone_number_id)
select setting.line, setting.phone_number_id, coalesce(setting.account, of_id.account, 'unknown') as account,
  coalesce(setting.partner, 'unknown') as partner, setting.valid_from, setting.valid_until
from scratch.setting_span as setting left join account_of_id as of_id using (phone_number_id)
union
select * from of_log
where not exists (
  select 1 from scratch.setting_span as setting
  where setting.line = of_log.line and (of_log.phone_number_id is null or setting.phone_number_id = of_log.phone_number_id)
)
order by all;

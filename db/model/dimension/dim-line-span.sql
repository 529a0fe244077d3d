-- One row per line, phone number id, account, partner and time in which the line was there; null bounds are open.
create table dim_line_span as
select distinct span.line, nullif(sender.phone_number_id, '') as phone_number_id, account, partner,
  nullif(valid_from, timestamp '0001-01-01') as valid_from, nullif(valid_until, timestamp '9999-01-01') as valid_until
from scratch.sender_span as span join scratch.sender as sender using (sender_id)
union
select line, phone_number_id, coalesce(account, 'unknown'), coalesce(partner, 'unknown'), valid_from, valid_until
from scratch.setting_span as setting
where not exists (select 1 from scratch.sender as sender where sender.line = setting.line)
order by all;

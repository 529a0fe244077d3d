-- One row per account. Zone and currency are the settings', else assumed: the zone that the settings give the workspace, without one that of the
-- line's country; US dollars.
create table dim_account as
with account as (
  select account, min(line) as line from scratch.sender_span group by account
  union all select account, null from scratch.setting_account
),
one as (select account, min(line) as line from account group by account)
select
  (row_number() over (order by one.account) - 1)::integer as account_ix,
  one.account,
  coalesce(setting.timezone, case when getvariable('is_zone_assumed') then zone.timezone end, getvariable('zone')) as timezone,
  coalesce(setting.currency, 'USD') as currency,
  setting.timezone is null as is_timezone_assumed,
  setting.currency is null as is_currency_assumed
from one
left join scratch.setting_account as setting using (account)
left join dim_line as line using (line)
left join scratch.country_zone as zone using (country);

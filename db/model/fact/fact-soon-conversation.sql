-- One row per conversation on the derived basis that the business opened within six hours after one of the same account, line and person had closed.
create table fact_soon_conversation as
with opened as (
  select account, line, contact_key, country, opened_at, local_at, local_day, message_key from fact_conversation
  where basis = 'derived' and origin in ('business_initiated', 'marketing', 'utility', 'authentication', 'authentication_international')
),
closed as (
  select account, line, contact_key, expires_at as closed_at from fact_conversation where basis = 'derived'
),
soon as (
  select opened.*, closed.closed_at
  from opened asof join closed
    on closed.account = opened.account and closed.line = opened.line and closed.contact_key = opened.contact_key and opened.opened_at >= closed.closed_at
)
select promotion.campaign, soon.account, soon.line, soon.country, soon.contact_key, soon.local_at, soon.local_day,
  date_diff('second', soon.closed_at, soon.opened_at)::integer as seconds_after_close, soon.message_key
from soon left join fact_window_message as promotion using (message_key)
where soon.opened_at <= soon.closed_at + interval 6 hours;

-- One row per conversation of a partner whose contract counts templates: its delivered template messages.
create table scratch.template_count as
with counted as (select distinct partner from scratch.setting_contract where applies_to = 'template'),
event as (
  select account_ix, line_ix, contact_key, effective_at from scratch.billing_event
  where kind = 3 and exists (select 1 from counted)
),
unit as (
  select run, type, account_ix, line_ix, contact_key, opened_at, expires_at
  from scratch.unit semi join counted using (partner) where run in (0, 2) and model in (2, 3)
),
nearest as (
  select unit.run, unit.type, unit.account_ix, unit.line_ix, unit.contact_key, unit.opened_at, event.effective_at, unit.expires_at
  from event asof join unit on unit.account_ix = event.account_ix and unit.line_ix = event.line_ix and unit.contact_key = event.contact_key
    and event.effective_at >= unit.opened_at
)
select run, type, account_ix, line_ix, contact_key, opened_at, count(*) as template_messages
from nearest where effective_at < expires_at group by all;

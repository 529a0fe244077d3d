-- One row per conversation under a partner whose contract counts templates: its delivered template messages.
create table scratch.template_count as
with event as (
  select account_ix, line_ix, contact_key, effective_at from scratch.billing_event
  where kind = 3 and exists (select 1 from scratch.setting_contract where applies_to = 'template')
),
unit as (
  select run, model, type, account_ix, line_ix, contact_key, opened_at, expires_at from ledger_unit
  where run in (0, 2) and model in (2, 3) and exists (select 1 from scratch.setting_contract where applies_to = 'template')
)
select unit.run, unit.model, unit.type, unit.account_ix, unit.line_ix, unit.contact_key, unit.opened_at, count(*)::integer as template_messages
from unit join event
  on event.account_ix = unit.account_ix and event.line_ix = unit.line_ix and event.contact_key = unit.contact_key
  and event.effective_at >= unit.opened_at and event.effective_at < unit.expires_at
group by all;

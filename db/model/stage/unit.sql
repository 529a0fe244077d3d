-- One row per billable unit of the billing pass, in numbers only, with its partner, its person's country and its days.
create table scratch.unit as
select
  unit.run, unit.model, unit.type, unit.is_pro_forma, unit.free_reason as is_free, unit.is_estimate, unit.account_ix, unit.line_ix,
  coalesce(place.partner_ix, 0) as partner_ix, contact.home_ix, unit.contact_key, unit.message_key,
  unit.opened_at, unit.expires_at, unit.inbound_messages, unit.outbound_messages, unit.template_messages, unit.billing_month,
  clock.local_day, clock.offset_seconds, rated.local_day as rated_day
from ledger_unit as unit
join scratch.contact_home as contact using (contact_key)
join dim_account as account using (account_ix)
join scratch.clock as clock on clock.timezone = getvariable('zone') and clock.quarter = (unit.opened_at::bigint // 900)::integer
join scratch.clock as rated on rated.timezone = account.timezone and rated.quarter = (unit.rate_at::bigint // 900)::integer
left join scratch.place_partner as place
  on place.account_ix = unit.account_ix and place.line_ix = unit.line_ix and unit.opened_at >= place.valid_from and unit.opened_at < place.valid_until;

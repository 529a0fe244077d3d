-- One row per person and instant of consent given ('in') or taken back ('out'): from files of consents, words of leaving, buttons with such a word, the
-- platform's switch, and a message that failed because the person had stopped them (131050), which tells the latest time of it.
-- source tells which: the file's own word or 'file', 'word', 'button', 'platform', 'error_131050'.
create table fact_consent as
with told as (
  select contact_id, 'out' as state, case when type in ('button', 'interactive') then 'button' else 'word' end as source, 'whatsapp' as channel, occurred_at, (place // 4294967296)::integer as load_id,
    (place % 4294967296)::integer as record_line
  from scratch.inbound where is_opt_out
  union all
  select contact_id, 'out', 'error_131050', 'whatsapp', failed_at, (place // 4294967296)::integer, (place % 4294967296)::integer
  from scratch.outbound where error_code = 131050 and failed_at is not null and delivered_at is null
  union all
  select contact_id, case event when 'opt_out' then 'out' else 'in' end, 'platform', 'whatsapp', occurred_at, load_id, record_line
  from scratch.stage_event where event in ('opt_out', 'opt_in') and not coalesce(is_test, false)
  union all
  select coalesce(consent.contact_id, chosen.contact_id), consent.state, coalesce(consent.source, 'file'), consent.channel, consent.occurred_at,
    consent.load_id, consent.record_line
  from scratch.stage_consent as consent left join scratch.chosen_candidate as chosen on chosen.owner_id = consent.record_id
  where consent.state in ('in', 'out')
)
select distinct on (contact.person_key, told.state, told.source, told.occurred_at)
  contact.person_key, contact.contact_key, contact.country, told.state, told.source, told.channel, told.occurred_at,
  ((told.occurred_at at time zone 'UTC') at time zone getvariable('zone')) as local_at,
  ((told.occurred_at at time zone 'UTC') at time zone getvariable('zone'))::date as local_day, told.load_id, told.record_line
from told join dim_contact as contact using (contact_id)
where told.occurred_at is not null and not contact.is_excluded
order by contact.person_key, told.state, told.source, told.occurred_at, told.load_id, told.record_line;

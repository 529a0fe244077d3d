-- One row per person and instant of leaving: a word of leaving, the platform's switch, or a consent taken back.
create table scratch.opt_out as
select distinct contact.person_key, told.occurred_at as opted_out_at
from (
  select contact_id, occurred_at from scratch.inbound where is_opt_out
  union all
  select contact_id, occurred_at from scratch.stage_event where event = 'opt_out' and not coalesce(is_test, false)
  union all
  select coalesce(consent.contact_id, chosen.contact_id), occurred_at
  from scratch.stage_consent as consent left join scratch.chosen_candidate as chosen on chosen.owner_id = consent.record_id
  where consent.state = 'out'
) as told
join dim_contact as contact using (contact_id)
where told.occurred_at is not null;

-- One row per rule of a file ('blocked:' and its word; 'blocked': all of them together), person and time really blocked, overlapping ones as one; until_at is cut at the end of the
-- log. The person leaves no log then, so what is saved is taken at the rate of the 90 days before, or of as many of them as are logged: conversations,
-- fees and unrated units a day. Rates are null where no message of the person is known before, or nothing is logged before.
create table fact_blocked_span as
with told as (
  select 'blocked:' || suppression.rule as rule, contact.person_key, contact.contact_key, blocked_at, until_at, suppression.load_id, suppression.record_line
  from scratch.stage_suppression as suppression
  left join scratch.chosen_candidate as chosen on chosen.owner_id = suppression.record_id
  join dim_contact as contact on contact.contact_id = coalesce(suppression.contact_id, chosen.contact_id)
  where not contact.is_excluded
),
each as (select * from told where rule is not null union all select * replace ('blocked' as rule) from told),
ended as (
  select *, max(coalesce(until_at, timestamp '9999-12-31')) over (
    partition by rule, person_key order by blocked_at, coalesce(until_at, timestamp '9999-12-31') rows between unbounded preceding and 1 preceding) as covered_until
  from each
),
numbered as (
  select *, count(*) filter (where covered_until is null or blocked_at > covered_until) over (
    partition by rule, person_key order by blocked_at, coalesce(until_at, timestamp '9999-12-31') rows unbounded preceding) as span_ix
  from ended
),
span as (
  select rule, person_key, span_ix, min(blocked_at) as blocked_at, max(coalesce(until_at, timestamp '9999-12-31')) as until_at,
    min(contact_key) as contact_key, arg_min(load_id, (blocked_at, load_id, record_line)) as load_id,
    arg_min(record_line, (blocked_at, load_id, record_line)) as record_line
  from numbered group by all
),
local as (
  select * exclude (blocked_at, until_at), blocked_at,
    (blocked_at at time zone 'UTC') at time zone getvariable('zone') as from_at,
    least((until_at at time zone 'UTC') at time zone getvariable('zone'), getvariable('log_end_day')::timestamp + interval 1 day) as until_at
  from span
),
seen as (select contact.person_key, min(message.occurred_at) as first_at from fact_message as message join dim_contact as contact using (contact_key) group by all),
unit as (
  select contact.person_key, unit.opened_at, kind.model in ('cbp_2022', 'cbp_2023') as is_conversation,
    case when not kind.is_pro_forma then kind.meta_fee end as meta_fee,
    kind.unit_fee + case when kind.model in ('cbp_2022', 'cbp_2023') then kind.fee_per_message * case kind.applies_to when 'inbound' then unit.inbound_messages
      when 'both' then unit.inbound_messages + unit.outbound_messages when 'template' then unit.template_messages else unit.outbound_messages end else 0 end as partner_fee,
    kind.is_unrated, kind.unconverted_amount, kind.unconverted_currency
  from fact_unit as unit join dim_unit as kind using (unit_ix) join dim_contact as contact using (contact_key)
  where kind.run = 'actual' and contact.person_key in (select person_key from span)
),
before as (
  select local.rule, local.person_key, local.span_ix, count(*) filter (where is_conversation) as conversations, sum(meta_fee) as meta_fee,
    sum(partner_fee) as partner_fee, count(*) filter (where is_unrated) as unrated_units, sum(unconverted_amount) as unconverted_amount,
    max(unit.unconverted_currency) as unconverted_currency
  from local join unit
    on unit.person_key = local.person_key and unit.opened_at < local.blocked_at and unit.opened_at >= local.blocked_at - interval 90 days
  group by all
),
known as (
  select local.*, case when seen.first_at < local.blocked_at then nullif(least(90, from_at::date - getvariable('log_begin_day')), 0) end as known_days
  from local left join seen using (person_key)
)
select known.rule, known.person_key, contact_key, from_at, greatest(until_at, from_at) as until_at, from_at::date as from_day,
  (greatest(until_at, from_at + interval 1 second) - interval 1 second)::date as last_day, known_days::integer as known_days,
  case when known_days > 0 then coalesce(conversations, 0) / known_days end as conversations_a_day,
  case when known_days > 0 then case when conversations is null then 0 else meta_fee::double end / known_days end as meta_fee_a_day,
  case when known_days > 0 then coalesce(partner_fee, 0)::double / known_days end as partner_fee_a_day,
  case when known_days > 0 then coalesce(unrated_units, 0) / known_days end as unrated_a_day,
  unconverted_amount::double / known_days as unconverted_a_day, unconverted_currency, load_id, record_line
from known left join before
  on before.rule = known.rule and before.person_key = known.person_key and before.span_ix = known.span_ix;

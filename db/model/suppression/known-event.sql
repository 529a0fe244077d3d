-- One row per person, metric of a rule, local day on which something became known, day on which the message behind it was sent, and whether that was a
-- promotion: how often. opted_out and consent are the last word of the day, 1 or 0. A reply within five seconds is quicker than a person writes.
-- Of every message on its own the known-… steps beside this one add theirs, each apart, since memory would not hold all counts at once. Each is sorted by
-- person, so that the events of a few people lie together.
create table scratch.known_event as
with talkative as (
  select person_key from scratch.known_message where direction = 'inbound' group by person_key
  having count(*) >= (select min(number) from scratch.suppression_part where metric = 'fast_replies')
),
written as (select * from scratch.known_message semi join talkative using (person_key)),
fast as (
  select reply.person_key, reply.local_day
  from (select * from written where direction = 'inbound') as reply
  asof join (select contact_key, line, occurred_at as asked_at from written where direction = 'outbound') as asked
    on asked.contact_key = reply.contact_key and asked.line = reply.line and reply.occurred_at >= asked.asked_at
  where reply.occurred_at <= asked.asked_at + interval 5 seconds
),
consented as (
  select person_key, local_day, arg_max(state, (occurred_at, state = 'out')) as state from fact_consent group by all
),
event as (
  select person_key, 'fast_replies' as metric, local_day as day, local_day as sent_day, false as is_promotion, count(*) as count from fast group by all
  union all
  select message.person_key, 'conversations', kind.local_day, message.local_day, message.is_promotion, count(*)
  from fact_unit as unit join dim_unit as kind using (unit_ix) join scratch.known_message as message on message.message_key = unit.message_key and message.direction = 'outbound'
  where kind.run = 'actual' and kind.model in ('cbp_2022', 'cbp_2023') group by all
  union all
  select contact.person_key, 'orders', local_day, local_day, false, count(*)
  from fact_order join dim_contact as contact using (contact_key) where counts_as_revenue group by all
  union all
  select person_key, 'opted_out', local_day, local_day, false, (state = 'out')::integer from consented
  union all
  select person_key, 'consent', local_day, local_day, false, (state = 'in')::integer from consented
)
select event.* from event semi join scratch.suppression_part as part using (metric) order by person_key;

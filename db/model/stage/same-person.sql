-- One row per number and other number of the same person, over any count of changes. Chats of a number that was given up are the person's until then;
-- orders under it stay the person's, as shops keep old numbers, unless somebody wrote from it afterwards: then it is someone else's.
create table scratch.same_person as
with recursive edge as (
  select contact_id, new_contact_id as other_id from scratch.number_change
  union select new_contact_id, contact_id from scratch.number_change
),
reach as (
  select contact_id, other_id from edge
  union
  select reach.contact_id, edge.other_id from reach join edge on edge.contact_id = reach.other_id
),
given_up as (
  select change.contact_id, max(change.changed_at) as left_at
  from scratch.number_change as change
  where not exists (
    select 1 from scratch.number_change as back where back.new_contact_id = change.contact_id and back.changed_at > change.changed_at
  )
  group by change.contact_id
),
used_again as (
  select distinct inbound.contact_id from scratch.inbound join given_up on given_up.contact_id = inbound.contact_id and inbound.occurred_at > left_at
)
select reach.contact_id, reach.other_id, other.left_at as chats_until,
  case when used_again.contact_id is not null then own.left_at end as orders_until
from reach
left join given_up as other on other.contact_id = reach.other_id
left join given_up as own on own.contact_id = reach.contact_id
left join used_again on used_again.contact_id = reach.contact_id
where reach.contact_id <> reach.other_id;

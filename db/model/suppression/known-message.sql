-- One row per message of a known person, with what the rules of suppression look at: a table, since they look often and memory would hold it whole.
create table scratch.known_message as
select contact.person_key, message.message_key, message.contact_key, message.line, message.direction, message.local_day, message.occurred_at,
  arrived.local_day as delivered_day, promotion.message_key is not null as is_promotion
from fact_message as message
join dim_contact as contact using (contact_key)
left join scratch.campaign_message as promotion on promotion.message_key = message.message_key
left join scratch.clock as arrived on arrived.timezone = getvariable('zone') and arrived.quarter = (epoch(message.delivered_at)::bigint // 900)::integer;

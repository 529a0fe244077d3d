-- One row per local day, line, account, partner, country and market on which the partner's contract counts inbound messages: how many of them lie
-- in no conversation of the run in force, since nobody answered. A message lies in a conversation that ran when it was written, or in the next
-- one, if that answered it within 24 hours of it; one written after that answer was sent, if it was delivered within 24 hours.
create table fact_unplaced_inbound as
with message as (
  select message_key, occurred_at, contact_key, line, account, partner, country, market, local_day
  from fact_message
  semi join (select partner, local_day from scratch.contract_day where applies_to in ('inbound', 'both')) using (partner, local_day)
  where direction = 'inbound' and not is_from_app
),
opened as (
  select contact_key, line, account, opened_at, expires_at, message_key
  from fact_unit join dim_unit using (unit_ix)
  where run = 'actual' and model in ('cbp_2022', 'cbp_2023') and contact_key in (select contact_key from message)
),
answered as (
  select opened.*, answer.occurred_at as answered_at
  from opened join (select message_key, occurred_at from fact_message where direction = 'outbound') as answer using (message_key)
),
inside as (
  select message.message_key
  from message asof join opened
    on opened.contact_key = message.contact_key and opened.line = message.line and opened.account = message.account
    and message.occurred_at >= opened.opened_at
  where message.occurred_at < opened.expires_at
),
after as (
  select message.message_key
  from message asof join answered
    on answered.contact_key = message.contact_key and answered.line = message.line and answered.account = message.account
    and message.occurred_at <= answered.opened_at
  where message.occurred_at > case when message.occurred_at > answered.answered_at then answered.opened_at else answered.answered_at end - interval 24 hours
)
select local_day, line, account, partner, country, market, count(*) as messages
from message anti join (select * from inside union all select * from after) using (message_key)
group by all;

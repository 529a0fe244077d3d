-- One row per run of derived conversations whose outbound messages are not the delivered ones together (category conversations overlap and stay out).
with counted as (select coalesce(sum(outbound_messages), 0) as messages from fact_conversation where basis = 'derived' and model = 'cbp_2022'),
sent as (
  select count(*) as messages from scratch.billing_event
  where rank = 1 and effective_at < (select coalesce(min(epoch(opened_at)), 1e12) from fact_conversation where basis = 'derived' and model = 'cbp_2023')
)
select counted.messages as in_conversations, sent.messages as delivered
from counted cross join sent
where counted.messages <> sent.messages and not exists (select 1 from fact_conversation where model = 'cbp_2023');

-- One row per product that a message showed to a person ('shown', once it arrived; by its sending where the log has no status of it at all) or that a
-- person asked about ('asked', by context.referred_product). product_id is null where the message does not say which. mentioned_at is the arrival or the writing.
create table fact_product_mention as
with mention as (
  select 'shown' as kind, message.message_key, coalesce(message.delivered_at, message.occurred_at) as mentioned_at,
    coalesce(product.product_id, message.product_id) as product_id, coalesce(product.catalog_id, message.catalog_id) as catalog_id
  from fact_message as message left join scratch.shown_product as product using (message_id)
  where message.direction = 'outbound'
    and (product.message_id is not null or message.type = 'interactive' and message.subtype in ('product', 'product_list'))
    and (message.is_delivered or message.failed_at is null and (message.is_from_app or not message.is_sent and not message.is_pending))
  union all by name
  select 'asked' as kind, message_key, occurred_at as mentioned_at, product_id, catalog_id
  from fact_message where direction = 'inbound' and type <> 'order' and (product_id is not null or subtype = 'product_question')
)
select mention.kind, mention.message_key, message.contact_key, contact.person_key, message.line, message.partner, message.country, mention.mentioned_at,
  (mention.mentioned_at at time zone 'UTC') at time zone getvariable('zone') as local_at,
  ((mention.mentioned_at at time zone 'UTC') at time zone getvariable('zone'))::date as local_day,
  mention.product_id, mention.catalog_id, message.load_id, message.record_line
from mention join fact_message as message using (message_key) left join dim_contact as contact using (contact_key)
where mention.mentioned_at is not null;

-- One row per message of a promotion that arrived: whether a conversation of its account, line and person was open then, apart from the one that it opened
-- itself, else when it would have arrived in the nearest one open within the day before or after (moved_to, epoch seconds; null: none was). Those are
-- the messages of the variant 'window_use'.
create table scratch.window_message as
with promotion as (
  select message.message_key, campaign.campaign, message.line, message.account, message.country, message.contact_key, message.occurred_at,
    message.delivered_at, (message.delivered_at at time zone 'UTC') at time zone getvariable('zone') as local_at
  from scratch.campaign_message as message join dim_campaign as campaign using (campaign_id)
  where message.delivered_at is not null
),
near as (
  select promotion.message_key,
    bool_or(conversation.opened_at <= promotion.delivered_at and conversation.expires_at > promotion.delivered_at) as is_inside,
    max(conversation.expires_at) filter (where conversation.expires_at <= promotion.delivered_at) as closed_at,
    min(conversation.opened_at) filter (where conversation.opened_at > promotion.delivered_at) as next_at
  from promotion join fact_conversation as conversation
    on conversation.account = promotion.account and conversation.line = promotion.line and conversation.contact_key = promotion.contact_key
    and conversation.opened_at <= promotion.delivered_at + interval 24 hours
    and conversation.expires_at > promotion.delivered_at - interval 24 hours
    and conversation.message_key is distinct from promotion.message_key
  where conversation.basis = 'derived'
  group by promotion.message_key
),
placed as (
  select promotion.*, coalesce(is_inside, false) as is_inside,
    case
      when is_inside then null
      when next_at is null or closed_at is not null and delivered_at - closed_at <= next_at - delivered_at then closed_at - interval 1 second
      else next_at + interval 1 second
    end as moved_at
  from promotion left join near using (message_key)
)
select *, epoch(moved_at) - greatest(0, epoch(delivered_at) - epoch(occurred_at)) as moved_to from placed;
insert into scratch.variant_change
select 'window_use', true, message_key, moved_to, null from scratch.window_message where moved_to is not null;

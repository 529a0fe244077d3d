-- One row per message of a promotion that arrived: whether a conversation of its account, line and person was open then, apart from the one that it opened
-- itself, else when it would have arrived in the nearest one open within the day before or after (moved_to, epoch seconds; null: none was). Those are
-- the messages of the variant 'window_use'. Where conversations are billed by category only those count in which the message opens no other one: those of
-- its category and free entry points, of which the latter alone are left where each message is billed.
create table scratch.window_message as
with promotion as (
  select message.message_key, campaign.campaign, message.line, message.account, message.country, message.contact_key, message.occurred_at,
    message.delivered_at,
    case coalesce(fact_message.category, nullif(template.category_code, 0), 0) when 1 then 'marketing' when 2 then 'utility' when 3 then 'authentication'
      when 4 then 'authentication_international' else getvariable('template_category') end as category,
    (message.delivered_at at time zone 'UTC') at time zone getvariable('zone') as local_at
  from scratch.campaign_message as message
  join dim_campaign as campaign using (campaign_id)
  join fact_message using (message_key)
  left join dim_template as template on template.template = fact_message.template and template.template_language = fact_message.template_language
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
    and (conversation.model = 'cbp_2022' or conversation.origin = 'referral_conversion'
      or not conversation.is_pro_forma and conversation.origin = promotion.category)
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

-- One row per beginning of a journey: how the person came to it. 'promotion': the beginning is itself a promotion, or the latest of what was open then is
-- one read or clicked within its time of the settings; 'ad': it is a message from an ad or page button, within the time of a conversation; else 'own'.
create table scratch.cart_entry as
with clicked as (
  select message.person_key, click.clicked_at as came_at, min(message.campaign_id) as campaign_id
  from scratch.promotion_click as click join scratch.campaign_message as message using (message_key) group by all
),
read as (
  select person_key, read_at as came_at, min(campaign_id) as campaign_id from scratch.campaign_message where read_at is not null group by person_key, read_at
),
ad as (
  select contact.person_key, message.occurred_at as came_at
  from fact_message as message join dim_contact as contact using (contact_key)
  where message.direction = 'inbound' and message.referral_type is not null group by all
),
by_click as (select start.begin_key, touch.came_at, touch.campaign_id from scratch.cart_begin as start asof join clicked as touch on touch.person_key = start.person_key and start.begun_at >= touch.came_at
  where start.begun_at <= touch.came_at + to_seconds(getvariable('click_seconds'))),
by_read as (select start.begin_key, touch.came_at, touch.campaign_id from scratch.cart_begin as start asof join read as touch on touch.person_key = start.person_key and start.begun_at >= touch.came_at
  where start.begun_at <= touch.came_at + to_seconds(getvariable('read_seconds'))),
by_ad as (select start.begin_key, touch.came_at from scratch.cart_begin as start asof join ad as touch on touch.person_key = start.person_key and start.begun_at >= touch.came_at
  where start.begun_at <= touch.came_at + to_seconds(getvariable('conversation_seconds'))),
came as (
  select start.begin_key, start.message_key, by_ad.came_at as ad_at, greatest(by_click.came_at, by_read.came_at) as promotion_at,
    case when by_read.came_at is null or by_click.came_at >= by_read.came_at then by_click.campaign_id else by_read.campaign_id end as campaign_id
  from scratch.cart_begin as start
  left join by_click using (begin_key) left join by_read using (begin_key) left join by_ad using (begin_key)
),
judged as (
  select came.begin_key, coalesce(own.campaign_id, case when ad_at is null or promotion_at >= ad_at then came.campaign_id end) as campaign_id,
    own.campaign_id is null and ad_at is not null and coalesce(ad_at > promotion_at, true) as is_ad
  from came left join scratch.campaign_message as own using (message_key)
)
select judged.begin_key, campaign.campaign, case when campaign.campaign is not null then 'promotion' when is_ad then 'ad' else 'own' end as entry
from judged left join dim_campaign as campaign using (campaign_id);

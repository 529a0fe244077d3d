-- One row per click on a message of a promotion: a button of a quick reply, or a link. A click that names no message is of the latest message of
-- the person (and of the campaign, where it names one) in the thirty days before.
create table scratch.promotion_click as
with loose as (
  select coalesce(click.contact_id, chosen.contact_id) as contact_id, click.campaign_id, click.occurred_at
  from scratch.stage_click as click left join scratch.chosen_candidate as chosen on chosen.owner_id = click.record_id
  where click.message_id is null or click.message_id not in (select message_id from scratch.campaign_message)
  union all
  select contact_id, null, occurred_at from scratch.stage_event where event = 'link_click' and not coalesce(is_test, false)
),
placed as (
  select message.message_key, loose.occurred_at as clicked_at
  from loose
  join dim_contact as contact using (contact_id)
  join scratch.campaign_message as message
    on message.person_key = contact.person_key and message.occurred_at <= loose.occurred_at
    and message.occurred_at > loose.occurred_at - interval 30 days and (loose.campaign_id is null or loose.campaign_id = message.campaign_id)
  qualify row_number() over (partition by contact.person_key, loose.campaign_id, loose.occurred_at order by message.occurred_at desc, message.message_key) = 1
)
select message.message_key, tap.occurred_at as clicked_at
from fact_message as tap join scratch.campaign_message as message on message.message_id = tap.context_message_id
where tap.direction = 'inbound' and (tap.type = 'button' or tap.type = 'interactive' and tap.subtype = 'button_reply')
union
select message.message_key, click.occurred_at
from scratch.stage_click as click join scratch.campaign_message as message using (message_id)
where click.occurred_at >= message.occurred_at
union
select message_key, clicked_at from placed;

-- One row per message of the business: what its statuses and its content tell together, its sending and delivery settled. Apart from fact_message, so
-- that only this join is in memory at a time.
create table scratch.outbound as
select
  coalesce(status.message_id, content.message_id) as message_id, 'outbound' as direction,
  case content.type when 'hsm' then 'template' else coalesce(content.type, 'unknown') end as type, content.subtype, coalesce(status.id_format, content.id_format) as id_format,
  coalesce(case when not (status.is_nameless and content.is_exported) then status.sender_id end, content.sender_id, status.sender_id) as sender_id,
  coalesce(status.contact_id, content.contact_id, chosen.contact_id) as contact_id, content.record_id,
  coalesce(least(status.sent_at, state.sent_at), case when is_exported then content.occurred_at end, status.first_at, content.occurred_at) as occurred_at,
  coalesce(least(status.sent_at, state.sent_at), case when is_exported and state.is_sent then content.occurred_at end, status.first_at,
    case when is_from_app then content.occurred_at end) as sent_at,
  least(status.delivered_at, status.read_at, reply.replied_at, state.delivered_at, state.read_at,
    case when history_status in ('delivered', 'read', 'played') then content.occurred_at end) as delivered_at,
  least(status.read_at, state.read_at, case when history_status in ('read', 'played') then content.occurred_at end) as read_at,
  coalesce(status.failed_at, state.failed_at, case when history_status in ('error', 'failed') then content.occurred_at end) as failed_at,
  least(status.sent_at, state.sent_at) as told_sent_at,
  coalesce(state.is_sent, false) as is_told_sent, coalesce(state.is_delivered, false) as is_told_delivered,
  coalesce(state.is_read, false) as is_told_read, coalesce(state.is_failed, false) as is_told_failed,
  coalesce(status.error_code, state.error_code) as error_code, content.template_name as template, content.template_language, content.components_id as template_version,
  coalesce(content.callback_id, status.callback_id) as callback_id, status.category::tinyint as category,
  coalesce(content.is_echo or content.is_from_app and status.message_id is null, false) as is_from_app, false as is_opt_out,
  content.context_message_id, null as referral_type, null as referral_id, content.catalog_id, content.product_id,
  coalesce(status.delivered_conversation_id, status.sent_conversation_id) as reported_conversation_id,
  status.is_billable, least(status.place, content.place) as place
from scratch.status_of_message as status
full join scratch.sent_content as content on content.message_id = status.message_id
left join scratch.told_state as state on state.message_id = coalesce(status.message_id, content.message_id)
left join scratch.reply as reply on reply.message_id = coalesce(status.message_id, content.message_id)
left join scratch.chosen_candidate as chosen on chosen.owner_id = content.record_id;

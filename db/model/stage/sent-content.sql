-- One row per outbound message whose content is known: from the request log, an export, an echo or the history of the app. The request names the sender.
create table scratch.sent_content as
select
  message_id,
  min(occurred_at) as occurred_at,
  max(id_format) as id_format,
  min(case told_by when 'request' then 0 else 1 end * 16777216 + sender_id) % 16777216 as sender_id,
  max(contact_id) as contact_id,
  min(record_id) as record_id,
  max(type) as type,
  max(subtype) as subtype,
  max(context_message_id) as context_message_id,
  max(catalog_id) as catalog_id,
  max(product_id) as product_id,
  max(template_name) as template_name,
  max(template_language) as template_language,
  max(components_id) as components_id,
  max(callback_id) as callback_id,
  max(history_status) as history_status,
  bool_or(told_by = 'echo') as is_echo,
  bool_or(told_by = 'export') as is_exported,
  bool_and(told_by in ('echo', 'history')) as is_from_app,
  min(stage_message.load_id::bigint * 4294967296 + record_line) as place
from scratch.stage_message
join scratch.sender as sender on sender.load_id = stage_message.load_id
  and sender.told_account_id = coalesce(stage_message.account_id, '')
  and sender.phone_number_id = coalesce(stage_message.phone_number_id, '')
  and sender.display_number = coalesce(stage_message.display_number, '')
where direction = 'out' and not coalesce(is_test, false) and message_id is not null
group by message_id;

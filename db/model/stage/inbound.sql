-- One row per message that a customer wrote, however often it was told.
create table scratch.inbound as
select
  message_id,
  min(occurred_at) as occurred_at,
  max(id_format) as id_format,
  min(sender_id) as sender_id,
  max(contact_id) as contact_id,
  max(type) as type,
  max(subtype) as subtype,
  max(context_message_id) as context_message_id,
  max(referral_type) as referral_type,
  max(referral_id) as referral_id,
  max(catalog_id) as catalog_id,
  max(product_id) as product_id,
  coalesce(bool_or(is_opt_out), false) as is_opt_out,
  max(error_code) as error_code,
  min(stage_message.load_id::bigint * 4294967296 + record_line) as place
from scratch.stage_message
join scratch.sender as sender on sender.load_id = stage_message.load_id
  and sender.told_account_id = coalesce(stage_message.account_id, '')
  and sender.phone_number_id = coalesce(stage_message.phone_number_id, '')
  and sender.display_number = coalesce(stage_message.display_number, '')
where direction = 'in' and not coalesce(is_test, false) and message_id is not null
group by message_id;

-- One row per outbound message that has a status: the earliest instant of each status and the ids of its reported conversation. Its sender is
-- who told the earliest one that names its sender; of several in one second the lowest, so that the order of files decides nothing.
create table scratch.status_of_message as
select
  message_id,
  min(occurred_at) filter (where status = 'sent') as sent_at,
  min(occurred_at) filter (where status = 'delivered') as delivered_at,
  min(occurred_at) filter (where status in ('read', 'played')) as read_at,
  min(occurred_at) filter (where status = 'failed') as failed_at,
  min(occurred_at) as first_at,
  max(id_format) as id_format,
  max(error_code) filter (where status = 'failed') as error_code,
  (min(case when is_nameless then 1152921504606846976 else 0 end + epoch(stage_status.occurred_at)::bigint * 16777216 + sender_id)
    % 16777216)::integer as sender_id,
  bool_and(is_nameless) as is_nameless,
  max(contact_id) as contact_id,
  coalesce(
    max(conversation_id) filter (where status = 'delivered' and pricing_model is distinct from 'PMP'),
    max(conversation_id) filter (where status in ('read', 'played') and pricing_model is distinct from 'PMP')) as delivered_conversation_id,
  max(conversation_id) filter (where status = 'sent' and pricing_model is distinct from 'PMP') as sent_conversation_id,
  max(case pricing_category when 'marketing' then 1 when 'marketing_lite' then 1 when 'utility' then 2 when 'authentication' then 3
    when 'authentication_international' then 4 when 'service' then 5 end) as category,
  bool_or(is_billable) as is_billable,
  max(callback_id) as callback_id,
  min(stage_status.load_id::bigint * 4294967296 + record_line) as place
from scratch.stage_status
join scratch.sender as sender on sender.load_id = stage_status.load_id
  and sender.told_account_id = coalesce(stage_status.account_id, '')
  and sender.phone_number_id = coalesce(stage_status.phone_number_id, '')
  and sender.display_number = coalesce(stage_status.display_number, '')
where not coalesce(is_test, false) and message_id is not null
group by message_id;

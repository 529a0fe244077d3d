-- One row per message that an export tells with a state: what any of its tellings says, and the earliest instant of each status that has a column.
-- An instant stays null where no telling has it, though the status be known.
create table scratch.told_state as
select message_id,
  bool_or(status in ('sent', 'delivered', 'read', 'undelivered')) as is_sent,
  bool_or(status in ('delivered', 'read')) as is_delivered,
  bool_or(status = 'read') as is_read,
  bool_or(status in ('failed', 'undelivered')) as is_failed,
  min(sent_at) as sent_at, min(delivered_at) as delivered_at, min(read_at) as read_at, min(failed_at) as failed_at,
  max(error_code) filter (where status in ('failed', 'undelivered')) as error_code
from scratch.stage_message_state
group by message_id;

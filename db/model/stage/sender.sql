-- One row per way in which a file names the sending number (account, phone number id, printed number), with the line it stands for. Ways that
-- differ in their file alone have one sender_id, and the better a sender is named, the lower it is. A phone number id has one line, however its
-- number is printed.
create table scratch.sender as
with told as (
  select account_id, phone_number_id, display_number, load_id from scratch.stage_message
  union select account_id, phone_number_id, display_number, load_id from scratch.stage_status
  union select account_id, phone_number_id, display_number, load_id from scratch.stage_event
),
number_of_id as (
  select phone_number_id, max(display_number) as display_number
  from told where phone_number_id is not null and display_number is not null group by phone_number_id
),
set_line as (select phone_number_id, max(line) as line from scratch.setting_span where phone_number_id is not null group by phone_number_id),
placed as (
  select told.*, coalesce(set_line.line, number_of_id.display_number, told.display_number, file.line, 'unknown') as line
  from told
  left join set_line using (phone_number_id)
  left join number_of_id using (phone_number_id)
  left join scratch.load_entry as file using (load_id)
)
select
  dense_rank() over (
    order by account_id nulls last, phone_number_id nulls last, display_number nulls last, nullif(line, 'unknown') nulls last
  )::integer as sender_id,
  coalesce(account_id, '') as account_id, coalesce(phone_number_id, '') as phone_number_id, coalesce(display_number, '') as display_number,
  load_id, line
from placed;

-- One row per way in which a log names the sending number: account, phone number id, printed number and file; with the line it stands for.
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
set_line as (select phone_number_id, max(line) as line from scratch.setting_span where phone_number_id is not null group by phone_number_id)
select
  row_number() over (order by told.account_id, told.phone_number_id, told.display_number, told.load_id)::integer as sender_id,
  coalesce(told.account_id, '') as account_id, coalesce(told.phone_number_id, '') as phone_number_id,
  coalesce(told.display_number, '') as display_number, told.load_id,
  coalesce(set_line.line, told.display_number, number_of_id.display_number, file.line, 'unknown') as line
from told
left join set_line using (phone_number_id)
left join number_of_id using (phone_number_id)
left join scratch.load_entry as file using (load_id);

-- One row per way in which a file names the sending number (account, phone number id, printed number), with the line it stands for. Ways that
-- differ in their file alone have one sender_id, and the better a sender is named, the lower it is. A phone number id has one line, however its
-- number is printed, and lends its account where a log leaves that out. Spellings of one number (Brazil's ninth digit, 52 and 521, 54 and 549) are
-- one line, spelled as in the settings, else as it is dialled from abroad. The console's tests name no sender of the company.
-- A nameless one tells nothing of itself.
create table scratch.sender as
with told as (
  select account_id, phone_number_id, display_number, load_id from scratch.stage_message where not coalesce(is_test, false)
  union select account_id, phone_number_id, display_number, load_id from scratch.stage_status where not coalesce(is_test, false)
  union select account_id, phone_number_id, display_number, load_id from scratch.stage_event where not coalesce(is_test, false)
),
of_id as (
  select phone_number_id, max(display_number) as display_number, case when count(distinct account_id) = 1 then max(account_id) end as account_id
  from told where phone_number_id is not null group by phone_number_id
),
set_line as (select phone_number_id, max(line) as line from scratch.setting_span where phone_number_id is not null group by phone_number_id),
placed as (
  select coalesce(told.account_id, of_id.account_id) as account_id, told.* exclude (account_id), told.account_id as told_account_id,
    coalesce(set_line.line, of_id.display_number, told.display_number, file.line, 'unknown') as written
  from told
  left join set_line using (phone_number_id)
  left join of_id using (phone_number_id)
  left join scratch.load_entry as file using (load_id)
),
spelling as (
  select written, true as is_set from (select line as written from scratch.setting_line union select line from scratch.setting_span)
  union select written, false from placed
),
formed as (
  select written, is_set, regexp_replace(regexp_replace(regexp_replace(written,
    '^\+521(\d{10})$', '+52\1'), '^\+549(\d{10})$', '+54\1'), '^\+55(\d\d)([6-9]\d{7})$', '+55\19\2') as normal
  from spelling
),
spelled as (
  select normal, arg_min(written, (not is_set, case when starts_with(normal, '+52') then length(written) else -length(written) end, written)) as line
  from formed group by normal
)
select
  dense_rank() over (
    order by account_id nulls last, phone_number_id nulls last, display_number nulls last, nullif(line, 'unknown') nulls last
  )::integer as sender_id,
  coalesce(told_account_id, '') as told_account_id, coalesce(account_id, '') as account_id, coalesce(phone_number_id, '') as phone_number_id,
  coalesce(display_number, '') as display_number, load_id, line,
  account_id is null and phone_number_id is null and display_number is null and line = 'unknown' as is_nameless
from placed
join (select distinct written, normal from formed) using (written)
join spelled using (normal);

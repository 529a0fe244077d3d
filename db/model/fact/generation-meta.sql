-- One row per fact about the generation as a whole: what was assumed, left out or agreed with.
create table generation_meta as
with agreement as (
  select count(*) as reported, count(*) filter (where exists (
    select 1 from fact_conversation as derived
    where derived.basis = 'derived' and derived.account = told.account and derived.line = told.line and derived.contact_key = told.contact_key
      and derived.origin = told.origin and abs(date_diff('second', derived.opened_at, told.opened_at)) <= 120)) as agreed
  from fact_conversation as told where basis = 'reported'
)
select 'reported_conversations' as key, reported::varchar as value from agreement
union all select 'agreed_conversations', agreed::varchar from agreement
union all select 'test_records', count(*)::varchar from scratch.test_record
union all select 'excluded_contacts', count(*)::varchar from dim_contact where is_excluded
union all select 'messages_without_person', count(*)::varchar from fact_message where contact_key is null
union all select 'messages_without_time', count(*)::varchar
  from scratch.sent_content anti join scratch.status_of_message using (message_id) where occurred_at is null
union all select 'sent_time_assumed', count(*)::varchar from fact_message where is_sent_time_assumed
union all select 'unknown_types', count(*)::varchar from fact_message where type = 'unknown' and direction = 'inbound'
union all select 'unknown_statuses', count(*)::varchar from (select status from scratch.stage_status union all select status from scratch.stage_message_state) where status = 'unknown'
union all select 'delivery_time_unknown', count(*)::varchar from fact_message where direction = 'outbound' and is_delivered and delivered_at is null
union all select 'assumed_category', count(*)::varchar from scratch.billing_event where kind = 3 and category = 0
union all select 'log_end_at', greatest(
    (select greatest(max(occurred_at), max(delivered_at), max(read_at), max(failed_at)) from fact_message), (select max(created_at) from fact_order),
    (select max(clicked_at) from scratch.promotion_click))::varchar
union all select 'days_without_log', count(*)::varchar from coverage_day where state = 'missing';

-- One row per template name, language and version (hash of its components; 'unknown' where only events tell of it): its life. submitted_at is the
-- first submission, decided_at the platform's first decision from then on; decision, reason and quality are words in lower case. Events are those of the
-- version that the first list from their day on holds, else of the last one.
create table dim_template_version as
with listed as (
  select template.name as template, coalesce(template.language, '') as language, coalesce(lower(printf('%016x', template.components_id)), 'unknown') as version,
    coalesce(try_cast(file.as_of as date), date '9999-12-31') as as_of, template.category, template.status, template.quality, template.rejected_reason,
    template.template_id, template.record_id, template.load_id, template.record_line
  from scratch.stage_template as template join scratch.load_entry as file using (load_id)
  where template.name is not null
),
version as (
  select template, language, version, min(as_of) as as_of, arg_max(category, (as_of, record_id)) as category, arg_max(status, (as_of, record_id)) as status,
    arg_max(quality, (as_of, record_id)) as quality, arg_max(rejected_reason, (as_of, record_id)) as rejected_reason,
    min(load_id) as load_id, arg_min(record_line, (load_id, record_line)) as record_line
  from listed group by all
),
told as (
  select coalesce(event.subject_name, named.template) as template, coalesce(event.subject_language, named.language, '') as language, event.event, event.value,
    event.reason, event.occurred_at, event.record_id, event.load_id, event.record_line
  from scratch.stage_event as event
  left join (select template_id, min(template) as template, min(language) as language from listed where template_id is not null group by template_id) as named
    on named.template_id = event.subject_id
  where event.event in ('template_status', 'template_quality') and not coalesce(event.is_test, false) and event.occurred_at is not null
),
placed as (
  select told.*, coalesce(version.version, 'unknown') as version
  from told left join version
    on version.template = told.template and version.language = told.language
  where told.template is not null
  qualify row_number() over (
    partition by told.record_id order by version.as_of < told.occurred_at::date, case when version.as_of < told.occurred_at::date then -epoch(version.as_of) else epoch(version.as_of) end, version.version
  ) = 1
),
submitted as (
  select template, language, version, min(occurred_at) filter (where event = 'template_status' and value in ('pending', 'in_review', 'submitted', 'pending_review')) as submitted_at
  from placed group by all
),
decided as (
  select placed.template, placed.language, placed.version, min(occurred_at) as decided_at, arg_min(value, (occurred_at, record_id)) as decision,
    arg_min(reason, (occurred_at, record_id)) as reason
  from placed join submitted using (template, language, version)
  where event = 'template_status' and value in ('approved', 'rejected') and (submitted_at is null or occurred_at >= submitted_at)
  group by all
),
lived as (
  select template, language, version, count(*) filter (where event = 'template_status' and value = 'paused') as paused,
    arg_max(value, (occurred_at, record_id)) filter (where event = 'template_quality') as quality, min(load_id) as load_id,
    arg_min(record_line, (load_id, record_line)) as record_line
  from placed group by all
),
known as (select template, language, version from version union select template, language, version from placed)
select known.template, nullif(known.language, '') as language, known.version, version.category, submitted.submitted_at, decided.decided_at,
  epoch(decided.decided_at) - epoch(submitted.submitted_at) as decision_seconds,
  coalesce(decided.decision, case when version.status in ('approved', 'rejected') then version.status end) as decision,
  case when coalesce(decided.decision, version.status) = 'rejected' then coalesce(decided.reason, version.rejected_reason) end as reason,
  coalesce(lived.paused, 0)::integer as paused, coalesce(lived.quality, version.quality) as quality,
  coalesce(version.load_id, lived.load_id) as load_id, coalesce(version.record_line, lived.record_line) as record_line
from known
left join version using (template, language, version)
left join submitted using (template, language, version)
left join decided using (template, language, version)
left join lived using (template, language, version);

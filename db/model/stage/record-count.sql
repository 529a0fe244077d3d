-- One row per file: its records that count, those told before, and those that could not be used, each counted from its rows; and the time they span.
create table scratch.record_count as
with once as (
  select load_id, count(*) as accepted, min(occurred_at) as first_at, max(occurred_at) as last_at
  from scratch.record anti join (select distinct table_id, record_id from scratch.retold) using (table_id, record_id)
  group by load_id
),
again as (
  select load_id, count(*) filter (where telling = 1) as accepted, count(*) filter (where telling > 1) as duplicates,
    min(occurred_at) as first_at, max(occurred_at) as last_at
  from scratch.retold group by load_id
),
rejected as (select load_id, count(*) as rejected from scratch.stage_reject group by load_id)
select load_id, coalesce(once.accepted, 0) + coalesce(again.accepted, 0) as accepted, coalesce(again.duplicates, 0) as duplicates,
  coalesce(rejected.rejected, 0) as rejected,
  least(once.first_at, again.first_at) as first_at, greatest(once.last_at, again.last_at) as last_at
from scratch.load_entry
left join once using (load_id) left join again using (load_id) left join rejected using (load_id);

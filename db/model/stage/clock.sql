-- One row per zone in use and quarter of an hour in the log: what the wall clock adds to UTC, and its day. Every zone's changes of clock
-- fall on a quarter, so a join to this table gives local times at a fraction of the cost of converting each instant.
create table scratch.clock as
with zone as (select timezone from dim_account union select getvariable('zone')),
span as (
  select min(first_at) as first_at, max(last_at) as last_at from (
    select min(occurred_at) as first_at, max(occurred_at) as last_at from scratch.inbound
    union all select min(occurred_at), max(occurred_at) from scratch.sent_content
    union all select min(first_at), max(greatest(first_at, delivered_at, read_at, failed_at)) from scratch.status_of_message
  )
),
quarter as (
  select unnest(generate_series(epoch(first_at)::bigint // 900 - 4 * 24 * 4, epoch(last_at)::bigint // 900 + 4 * 24 * 4)) as quarter from span
),
local as (
  select timezone, quarter, (make_timestamp(quarter * 900000000) at time zone 'UTC') at time zone timezone as local_at from quarter cross join zone
)
select timezone, quarter::integer as quarter, (epoch(local_at)::bigint - quarter * 900) as offset_seconds, local_at::date as local_day from local;

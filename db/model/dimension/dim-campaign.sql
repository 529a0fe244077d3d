-- One row per campaign: its name (a list's, else the callback value where many people share it, else a part of its hash; else template and day), where
-- it is known from, the planned share of its treated arm and its busiest line (of equally busy ones the first by number).
create table dim_campaign as
with known as (
  select campaign_id, source, template, local_day, line, occurred_at from scratch.campaign_message
  union all by name
  select campaign_id, 'list' as source, template, assigned_at as occurred_at from scratch.campaign_list
),
one as (
  select campaign_id, min(case source when 'list' then 1 when 'callback' then 2 else 3 end) as source_code, min(template) as template,
    min(local_day) as first_day, min(occurred_at) as first_at
  from known group by campaign_id
),
busiest as (
  select campaign_id, arg_min(line, (-messages, line)) as line
  from (select campaign_id, line, count(*) as messages from scratch.campaign_message where line is not null group by all) group by campaign_id
),
list as (
  select campaign_id, max(campaign) as campaign, max(share)::double as planned_share
  from scratch.stage_campaign_member where campaign_id is not null group by campaign_id
),
named as (
  select one.*, busiest.line, list.planned_share,
    coalesce(list.campaign, shared.name, case when source_code = 3 then template || ' ' || first_day else 'campaign ' || lower(printf('%016x', campaign_id))[1:8] end) as name
  from one left join busiest using (campaign_id) left join list using (campaign_id) left join scratch.campaign_name as shared using (campaign_id)
)
select (row_number() over (order by name, campaign_id) - 1)::integer as campaign_ix, campaign_id,
  case when count(*) over (partition by name) > 1 then name || ' ' || lower(printf('%016x', campaign_id))[1:8] else name end as campaign,
  case source_code when 1 then 'list' when 2 then 'callback' else 'template' end as source, planned_share, coalesce(line, 'unknown') as line, first_at
from named;

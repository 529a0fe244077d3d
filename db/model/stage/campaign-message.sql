-- One row per message of a promotion: a template message with its campaign, from the list of its person, else from the callback value that several
-- people share, else from template and day. source tells which. Templates known to be notices (utility, authentication) are promotions only where
-- a list or a callback value says so. A message of unknown type counts if a callback value names its campaign, or if it is the first to its person on the list
-- of a campaign none of whose templates are known. Who was held out is in the campaign only by its callback value or its one template.
create table scratch.campaign_message as
with candidate as (
  select message.message_key, message.message_id, message.contact_key, contact.person_key, message.type, message.line, message.partner, message.account,
    message.country, message.template, message.template_version, message.campaign_id as callback_id, message.occurred_at, message.local_at,
    message.local_day, message.is_sent, message.sent_at,
    coalesce(message.delivered_at, case when message.is_delivered then message.occurred_at end) as delivered_at,
    coalesce(message.read_at, case when message.is_read then message.occurred_at end) as read_at, message.error_code, message.is_withheld,
    message.is_failed,
    coalesce(message.category, 0) in (2, 3, 4, 5) or coalesce(template.category_code, 0) in (2, 3) as is_notice
  from fact_message as message
  join dim_contact as contact using (contact_key)
  left join dim_template as template on template.template = message.template and template.template_language = message.template_language
  where message.direction = 'outbound' and not message.is_from_app
    and (message.type = 'template' or message.type = 'unknown' and coalesce(message.category, 1) = 1)
),
shared as (select callback_id from candidate where callback_id is not null group by callback_id having count(distinct person_key) > 1),
known as (select distinct campaign_id as callback_id from scratch.campaign_list),
named as (
  select candidate.* replace (case when shared.callback_id is not null or known.callback_id is not null then candidate.callback_id end as callback_id)
  from candidate left join shared using (callback_id) left join known using (callback_id)
),
listed_template as (select campaign_id, template from scratch.campaign_list where template is not null group by all),
member as (
  select list.person_key, list.campaign_id, list.arm, list.assigned_at, list.version, list.template,
    coalesce(list.template, case when list.arm = 'control' then named_for.template end) as own_template
  from scratch.campaign_list as list
  left join (select campaign_id, min(template) as template from listed_template group by campaign_id having count(*) = 1) as named_for using (campaign_id)
),
near as (
  select named.message_key, named.type, named.occurred_at, named.person_key, member.campaign_id, member.template as list_template,
    member.version as list_version, member.assigned_at, member.campaign_id is not distinct from named.callback_id as is_named,
    member.own_template is not distinct from named.template as is_own_template
  from named join member using (person_key)
  where member.campaign_id = named.callback_id
    or named.callback_id is null and named.occurred_at >= member.assigned_at and named.occurred_at < member.assigned_at + interval 7 days
      and (named.template = member.own_template or member.own_template is null and member.arm = 'treated' or named.type = 'unknown' and member.arm = 'treated')
),
told as (select distinct campaign_id from near where type = 'template' or is_named),
listed as (
  select * from near
  where type = 'template' or is_named or campaign_id not in (select campaign_id from told)
  qualify row_number() over (partition by message_key order by is_named desc, is_own_template desc, assigned_at desc, campaign_id) = 1
    and (type = 'template' or is_named or row_number() over (partition by campaign_id, person_key order by occurred_at, message_key) = 1)
)
select named.* exclude (callback_id, type, is_notice),
  coalesce(listed.campaign_id, named.callback_id, (hash(named.template, named.local_day) >> 1)::bigint) as campaign_id,
  case when listed.campaign_id is not null then 'list' when named.callback_id is not null then 'callback' else 'template' end as source,
  coalesce(
    case when list_template is null or named.template is null or list_template = named.template then list_version end,
    lower(printf('%016x', named.template_version)), 'unknown') as version
from named left join listed using (message_key)
where listed.campaign_id is not null or named.callback_id is not null or named.type = 'template' and named.template is not null and not is_notice;

-- One row per campaign and person whom a list puts into an arm, 'treated' or 'control'; of several tellings the earliest, and of one instant the control arm.
create table scratch.campaign_list as
with told as (
  select member.campaign_id, contact.person_key, member.assigned_at, member.share, member.coupon_id, member.template_name as template, member.version,
    case when lower(member.arm) in ('control', 'holdout') then 'control' else 'treated' end as arm, contact.contact_key, member.load_id, member.record_line
  from scratch.stage_campaign_member as member
  left join scratch.chosen_candidate as chosen on chosen.owner_id = member.record_id
  join dim_contact as contact on contact.contact_id = coalesce(member.contact_id, chosen.contact_id)
  where member.campaign_id is not null and not contact.is_excluded
)
select * from told
qualify row_number() over (partition by campaign_id, person_key order by assigned_at nulls last, arm, version nulls last, contact_key, load_id, record_line) = 1;

-- One row per rule, and per all rules together, and message that would not have been sent: its person was on the list on the local day of the sending.
insert into scratch.variant_change by name
with listed as (
  select rule.rule, rule.leaves_out, contact.contact_key, span.from_day, span.until_day
  from scratch.suppression_span as span join scratch.suppression_rule as rule using (rule_ix) join dim_contact as contact using (person_key)
),
left_out as (
  select distinct listed.rule, message.message_key
  from listed join fact_message as message using (contact_key)
  left join scratch.campaign_message as promotion on promotion.message_key = message.message_key
  where message.direction = 'outbound' and message.local_day >= listed.from_day and message.local_day < coalesce(listed.until_day, date '9999-12-31')
    and (listed.leaves_out = 'everything' or promotion.message_key is not null)
)
select 'suppressed:' || rule as variant, true as is_outbound, message_key, null::double as moved_to, null::utinyint as category from left_out
union all
select distinct 'suppressed:', true, message_key, null, null from left_out;

-- One row per campaign, person assigned and design: 'holdout' where an arm was held out at random (lists and experiment files), 'natural' where some
-- were not reached (withheld by the platform, or undelivered), which is not random. Orders and revenue are those of the seven days from the assignment, touches
-- ignored; of an experiment file what the file tells. revenue null: none told. is_contaminated: held out, but messaged all the same.
-- load_id and record_line: the row of an experiment file, null for others.
create table fact_campaign_arm as
with held as (select campaign_id from scratch.campaign_list group by campaign_id having count(*) filter (where arm = 'control') > 0),
assigned as (
  select 'holdout' as design, campaign.campaign_ix, list.arm, null::varchar as unreached, list.person_key, list.contact_key, list.assigned_at,
    max(list.share) over (partition by list.campaign_id)::double as planned_share
  from scratch.campaign_list as list semi join held using (campaign_id) join dim_campaign as campaign using (campaign_id)
  union all
  select 'natural', campaign_ix, case when delivered_at is null then 'control' else 'treated' end,
    case when delivered_at is null then case when error_code in (131049, 130472) then 'withheld' else 'undelivered' end end,
    person_key, contact_key, attempted_at, null
  from fact_campaign_person
  where attempted_at is not null
    and campaign_ix in (select campaign_ix from fact_campaign_person where attempted_at is not null and delivered_at is null)
),
sale as (
  select distinct contact.person_key, sale.order_key, sale.created_at, sale.revenue, sale.unconverted_amount, sale.currency
  from scratch.order_number as number
  join fact_order as sale on sale.shop = number.shop and sale.order_id = number.order_id
  join dim_contact as contact on contact.contact_key = number.contact_key
  where sale.counts_as_revenue
),
bought as (
  select assigned.design, assigned.campaign_ix, assigned.person_key, count(*) as orders, sum(sale.revenue) as revenue,
    sum(sale.unconverted_amount) as unconverted_amount, max(sale.currency) filter (where sale.unconverted_amount is not null) as unconverted_currency
  from assigned join sale
    on sale.person_key = assigned.person_key and sale.created_at >= assigned.assigned_at and sale.created_at < assigned.assigned_at + interval 7 days
  group by all
),
home as (
  select campaign_ix, country, arg_min(line, (-people, line)) as line
  from (select campaign_ix, country, line, count(*) as people from fact_campaign_person where attempted_at is not null group by all)
  group by campaign_ix, country
),
placed as (
  select assigned.design, campaign.campaign, assigned.arm, assigned.unreached, assigned.contact_key, promotion.message_key,
    coalesce(promotion.country, contact.country, 'unknown') as country,
    coalesce(case when promotion.attempted_at is not null then promotion.line end, home.line, campaign.line) as line,
    assigned.assigned_at, ((assigned.assigned_at at time zone 'UTC') at time zone getvariable('zone')) as local_at, assigned.planned_share,
    assigned.design = 'holdout' and assigned.arm = 'control' and promotion.attempted_at is not null as is_contaminated,
    coalesce(bought.orders, 0)::double as orders, coalesce(bought.revenue, 0)::double as revenue, bought.unconverted_amount, bought.unconverted_currency,
    case when assigned.arm = 'treated' then promotion.meta_fee end as meta_fee,
    case when assigned.arm = 'treated' then coalesce(promotion.partner_fee, 0) else 0 end::decimal(24, 12) as partner_fee,
    case when assigned.arm = 'treated' then coalesce(promotion.unrated_units, 0) else 0 end as unrated_units, null::integer as load_id, null::integer as record_line
  from assigned
  join dim_campaign as campaign using (campaign_ix)
  left join fact_campaign_person as promotion on promotion.campaign_ix = assigned.campaign_ix and promotion.person_key = assigned.person_key
  left join dim_contact as contact on contact.contact_key = assigned.contact_key
  left join home on home.campaign_ix = assigned.campaign_ix and home.country = contact.country
  left join bought on bought.design = assigned.design and bought.campaign_ix = assigned.campaign_ix and bought.person_key = assigned.person_key
),
experiment as (
  select 'holdout' as design, coalesce(told.campaign, file.path) as campaign, case when lower(told.arm) in ('control', 'holdout') then 'control' else 'treated' end as arm,
    'unknown' as country, 'unknown' as line, coalesce(told.share, 0.5)::double as planned_share, false as is_contaminated,
    case when coalesce(told.is_converted, told.revenue > 0) then 1 else 0 end::double as orders, told.revenue::double as revenue, 0::decimal(24, 12) as partner_fee, 0 as unrated_units,
    told.load_id, told.record_line
  from scratch.stage_experiment_person as told join scratch.load_entry as file using (load_id)
  qualify told.person_id is null
    or row_number() over (partition by coalesce(told.campaign, file.path), told.campaign_id, told.person_id order by told.load_id, told.record_line) = 1
)
select * from placed union all by name select * from experiment;

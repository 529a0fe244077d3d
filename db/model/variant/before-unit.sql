-- One row per variant and unit really billed that the variant may touch: those of its changed keys, and of the others in the same account, month and
-- model the ones that the free tier covers and as many after them as changed units leave it (is_kept): further than that it cannot reach. The kinds of
-- units tell by which day so many have been opened, so that no later unit is read.
create table before_unit as
with kind as (
  select dim.* exclude (run, inbound_messages, outbound_messages), account.account_ix, line.line_ix,
    coalesce(free_reason, 'free_tier') = 'free_tier' and not is_pro_forma
      and (dim.model = 'cbp_2022' or dim.model = 'cbp_2023' and dim.category = 'service') as is_tiered
  from dim_unit as dim
  join dim_account as account using (account)
  join line_ix as line using (line)
  where dim.run = 'actual'
),
changed as (
  select key.run, unit.*, kind.* exclude (unit_ix), false as is_kept
  from (select * from fact_unit where contact_key in (select contact_key from changed_key)) as unit
  join kind using (unit_ix)
  join changed_key as key using (account_ix, line_ix, contact_key)
),
touched as (
  select run, account_ix, billing_month, model, sum(gone)::integer as gone_units, sum(gone_charged) as gone_charged
  from (
    select run, account_ix, billing_month, model, 1 as gone, (free_reason is null)::integer as gone_charged from changed where is_tiered
    union all
    select unit.run, account_ix, (billing_month // 100)::varchar || '-' || lpad((billing_month % 100)::varchar, 2, '0'), model_name, 0, 0
    from unit join unit_model using (model)
    where is_free = 0 and not is_pro_forma and (model_name = 'cbp_2022' or model_name = 'cbp_2023' and type = 8)
  ) group by all
),
pace as (
  select account_ix, billing_month, model, local_day,
    sum(sum(units)) over (partition by account_ix, billing_month, model order by local_day) as charged_so_far
  from kind where is_tiered and free_reason is null group by account_ix, billing_month, model, local_day
),
reach as (
  select touched.run, account_ix, billing_month, model, any_value(gone_units) as gone_units,
    min(local_day) filter (where charged_so_far >= gone_units + gone_charged) as last_day
  from touched left join pace using (account_ix, billing_month, model)
  group by touched.run, account_ix, billing_month, model
),
near as (
  select reach.run, reach.gone_units, kind.*
  from kind join reach using (account_ix, billing_month, model)
  where is_tiered and (free_reason is not null or local_day <= coalesce(last_day, local_day))
),
kept as (
  select near.run, unit.*, near.* exclude (run, gone_units, unit_ix), true as is_kept
  from fact_unit as unit
  join near using (unit_ix)
  anti join changed_key as key
    on key.run = near.run and key.account_ix = near.account_ix and key.line_ix = near.line_ix and key.contact_key = unit.contact_key
  qualify free_reason is not null
    or row_number() over (partition by near.run, near.account_ix, near.billing_month, near.model, free_reason is null
      order by opened_at, near.line, unit.contact_key, message_key) <= near.gone_units
)
select * from changed union all by name select * from kept;

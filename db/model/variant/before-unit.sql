-- One row per variant and unit really billed that the variant may touch: those of its changed keys, and of the others in the same account, month and
-- model the ones that the free tier covers and as many after them as changed units leave it (is_kept): further than that it cannot reach.
create table before_unit as
with told as (
  select unit.*, dim.* exclude (unit_ix, run, inbound_messages, outbound_messages), account.account_ix, line.line_ix,
    coalesce(free_reason, 'free_tier') = 'free_tier' and not is_pro_forma
      and (dim.model = 'cbp_2022' or dim.model = 'cbp_2023' and dim.category = 'service') as is_tiered
  from fact_unit as unit
  join dim_unit as dim using (unit_ix)
  join dim_account as account using (account)
  join line_ix as line using (line)
  where dim.run = 'actual'
),
changed as (
  select key.run, told.*, false as is_kept from told join changed_key as key using (account_ix, line_ix, contact_key)
),
touched as (
  select run, account_ix, billing_month, model, sum(gone)::integer as gone_units
  from (
    select run, account_ix, billing_month, model, 1 as gone from changed where is_tiered
    union all
    select unit.run, account_ix, (billing_month // 100)::varchar || '-' || lpad((billing_month % 100)::varchar, 2, '0'), model_name, 0
    from unit join unit_model using (model)
    where is_free = 0 and not is_pro_forma and (model_name = 'cbp_2022' or model_name = 'cbp_2023' and type = 8)
  ) group by all
),
kept as (
  select touched.run, told.*, true as is_kept
  from told join touched using (account_ix, billing_month, model)
  anti join changed_key as key
    on key.run = touched.run and key.account_ix = told.account_ix and key.line_ix = told.line_ix and key.contact_key = told.contact_key
  where is_tiered
  qualify free_reason is not null
    or row_number() over (partition by touched.run, told.account_ix, told.billing_month, told.model, free_reason is null
      order by opened_at, told.line, told.contact_key, message_key) <= gone_units
)
select * from changed union all by name select * from kept;

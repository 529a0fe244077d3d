-- One row per variant, side and unit whose bill the variant touches, added to scratch.rebilled_unit; kept units only where the free tier has moved.
insert into scratch.rebilled_unit by name
with after_unit as (
  select kind.run, kind.account_ix, kind.line_ix, unit.*, dim.* exclude (unit_ix, run, inbound_messages, outbound_messages),
    changed.run is null as is_kept
  from fact_unit as unit
  join unit_key as kind using (unit_ix)
  join dim_unit as dim using (unit_ix)
  left join changed_key as changed
    on changed.run = kind.run and changed.account_ix = kind.account_ix and changed.line_ix = kind.line_ix and changed.contact_key = unit.contact_key
),
moved as (
  select run, model, category, message_key
  from before_unit as before join after_unit as after using (run, model, category, message_key)
  where before.is_kept and after.is_kept and before.is_charged <> after.is_charged
),
side as (
  select *, false as is_after from before_unit
  union all by name
  select *, true as is_after from after_unit
)
select variant, is_after, model, category, is_pro_forma, is_charged, free_reason, is_unrated, account, line, partner, country, market, case when not is_after then unit_ix end as unit_ix, contact_key,
  message_key, opened_at, expires_at, local_at, local_day, billing_month, inbound_messages, outbound_messages, template_messages,
  rate, rate_currency, meta_fee, unit_fee,
  case when model in ('cbp_2022', 'cbp_2023')
    then fee_per_message * case applies_to when 'inbound' then 0 when 'template' then template_messages else outbound_messages end else 0 end as message_fee,
  tax_rate, unconverted_amount, unconverted_currency
from side join variant using (run)
where not is_kept or (run, model, category, message_key) in (select (run, model, category, message_key) from moved);

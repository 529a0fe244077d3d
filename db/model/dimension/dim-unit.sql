-- One row per kind of unit: run, model, category, reason of being free, place, person's country and days, whose units all cost the same.
-- Money is for one unit: rate in the card's currency, meta_fee and the others in the reporting currency. meta_fee is null where there is no rate
-- (is_unrated), no exchange rate (unconverted_amount) or no money by its model (is_pro_forma). A replay without a card in force borrows the nearest one.
-- is_other_card: no card in the account's currency is known, so the one in US dollars priced it.
create table dim_unit as
with worded as (
  select kind.*, unit_model.model_name, unit_type.word as category, account.account, account.currency as account_currency, line.line,
    coalesce(partner.partner, 'unknown') as partner, home.country, home.market,
    case is_free when 1 then 'free_entry_point' when 2 then 'care_window' when 3 then 'service_free' when 4 then 'old_model' when 5 then 'late' when 6 then 'free_tier' end
      as free_reason
  from scratch.unit_key as kind
  join scratch.unit_model on unit_model.model = kind.model
  join scratch.unit_type using (type)
  join dim_account as account using (account_ix)
  join scratch.line_ix as line using (line_ix)
  join (select distinct home_ix, country, market from scratch.contact_home) as home using (home_ix)
  left join (select distinct partner_ix, partner from scratch.place_partner) as partner using (partner_ix)
),
rated as (
  select worded.*, case when run = 1 or not is_borrowed then offer.rate end as rate, offer.rate_currency, offer.effective_from,
    coalesce(is_borrowed, false) as is_borrowed
  from worded
  left join scratch.rate_in_force as offer
    on offer.model = worded.model_name and offer.category = worded.category and offer.market = worded.market and offer.country = worded.country
    and offer.account_currency = worded.account_currency and offer.rated_day = worded.rated_day
),
priced as (
  select rated.*,
    case when is_pro_forma then null when free_reason is not null then 0 else rated.rate end as fee_account, fx.rate as fx_rate
  from rated
  left join scratch.fx_day as fx on fx.local_day = rated.local_day and fx.currency = rated.rate_currency
),
converted as (
  select *, case when fee_account = 0 then 0 else fee_account * fx_rate end::decimal(18, 6) as meta_fee from priced
),
served as (
  select run, local_day, partner, sum(units) as units from worded where run in (0, 2) and model in (2, 3) group by all
),
served_day as (select run, local_day, sum(units) as units from served group by all)
select unit_ix,
  case converted.run when 0 then 'actual' when 1 then 'replay' else 'reported' end as run, model_name as model, category, is_pro_forma,
  case when not is_pro_forma then free_reason is null end as is_charged,
  case when not is_pro_forma then free_reason end as free_reason,
  not is_pro_forma and free_reason is null and rate is null as is_unrated,
  account, line, converted.partner, country, market, converted.local_day,
  (converted.billing_month // 100)::varchar || '-' || lpad((billing_month % 100)::varchar, 2, '0') as billing_month,
  converted.units, converted.inbound_messages::integer as inbound_messages, converted.outbound_messages::integer as outbound_messages,
  converted.template_messages::integer as template_count, estimate_units,
  (case contract.applies_to when 'inbound' then converted.inbound_messages when 'both' then converted.inbound_messages + converted.outbound_messages
    when 'template' then converted.template_messages else converted.outbound_messages end)::integer as counted_messages,
  rate, rate_currency, case when free_reason is null then effective_from end as rate_effective_from,
  is_borrowed and rate is not null and free_reason is null as is_rate_borrowed,
  coalesce(not is_pro_forma and free_reason is null and rate_currency <> account_currency, false) as is_other_card,
  meta_fee, fee_account::decimal(18, 6) as meta_fee_account,
  case when fee_account <> 0 and converted.fx_rate is null then fee_account end::decimal(18, 6) as unconverted_amount,
  case when fee_account <> 0 and converted.fx_rate is null then rate_currency end as unconverted_currency,
  (coalesce(contract.markup * meta_fee, 0)
    + case when is_pro_forma or converted.model not in (2, 3) then 0 else coalesce(contract.per_conversation * contract.fx_rate, 0) end)::decimal(24, 12) as unit_fee,
  contract.applies_to, coalesce(contract.per_message * contract.fx_rate, 0)::decimal(24, 12) as fee_per_message,
  case when converted.model in (2, 3) and converted.run <> 1 then coalesce(contract.monthly_share * contract.fx_rate / served.units, 0) else 0 end::decimal(24, 12) as monthly_fee,
  case when converted.model in (2, 3) and converted.run <> 1 then coalesce(fixed.amount / served_day.units, 0) else 0 end::decimal(24, 12) as fixed_cost,
  coalesce(contract.tax, 0) as tax_rate
from converted
left join scratch.contract_day as contract on contract.partner = converted.partner and contract.local_day = converted.local_day
left join (select local_day, sum(amount) as amount from scratch.fixed_day group by local_day) as fixed on fixed.local_day = converted.local_day
left join served on served.run = converted.run and served.local_day = converted.local_day and served.partner = converted.partner
left join served_day on served_day.run = converted.run and served_day.local_day = converted.local_day;

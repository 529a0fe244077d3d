-- One row per side, month and country of a scenario: units, how many of them are charged, without a rate, or without an exchange rate, and the money in
-- the reporting currency. Monthly fees of partners have no country. Fixed costs stay out: nothing here changes them.
create table scratch.scenario_bill as
with priced as (
  select charge.side, strftime(charge.local_day, '%Y-%m') as month, country, charge.units, charged, is_pro_forma,
    case when is_unrated then charged else 0 end as unrated,
    case when not is_unrated and charged_fee is null then charged else 0 end as unconverted,
    coalesce(charged * charged_fee, 0) as meta_fee, coalesce(tax, 0) as tax,
    coalesce(charged * charged_fee * contract.markup, 0)
      + case when model not in ('cbp_2022', 'cbp_2023') then 0 else
        case when is_pro_forma then 0 else charge.units * coalesce(contract.per_conversation * contract.fx_rate, 0) end
        + coalesce(contract.per_message * contract.fx_rate, 0) * case contract.applies_to when 'inbound' then inbound when 'both' then inbound + outbound
          when 'template' then templates else outbound end end as partner_fee
  from scratch.scenario_charge as charge
  left join scratch.scenario_contract as contract
    on contract.side = charge.side and contract.partner = charge.partner and contract.local_day = charge.local_day
  where charge.local_day >= getvariable('from_day') and charge.local_day < getvariable('to_day')
)
select side, month, country, coalesce(sum(units) filter (where not is_pro_forma), 0)::double as units, sum(charged)::double as charged,
  sum(unrated)::double as unrated, sum(unconverted)::double as unconverted, sum(meta_fee)::double as meta_fee, sum(partner_fee)::double as partner_fee,
  sum(tax * (meta_fee + partner_fee))::double as tax
from priced group by side, month, country
union all by name
select side, strftime(local_day, '%Y-%m') as month, null as country, 0 as units, 0 as charged, 0 as unrated, 0 as unconverted, 0 as meta_fee,
  sum(monthly_share * fx_rate)::double as partner_fee, sum(coalesce(tax, 0) * monthly_share * fx_rate)::double as tax
from scratch.scenario_contract
where local_day >= getvariable('from_day') and local_day < getvariable('to_day') and monthly_share * fx_rate <> 0
group by all;

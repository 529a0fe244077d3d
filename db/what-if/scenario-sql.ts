import { contractDays } from './contract-days';

/** Where the bills of a scenario are counted: what stands before a generation's tables, and the units that were billed again. */
export interface ScenarioTables {
  readonly generation: '' | 'generation.';
  /** As `model/variant/rebilled-unit.sql` declares it, the table or its Parquet file; null where the log stays as it was. */
  readonly rebilled: 'scratch.rebilled_unit' | `read_parquet('${string}')` | null;
}

const nothingRebilled = (generation: string): string =>
  `(select *, true as is_after, template_count as template_messages from ${generation}dim_unit where false)`;

/**
 * Both bills of a scenario: one row per side, month and country with units, how many of them are charged, without a rate or without an exchange
 * rate, and the money in the reporting currency. Monthly fees of partners have no country; fixed costs stay out, nothing changes them.
 *
 * Parameters: $1 contracts, $2 factors of rates by category, $3 weights of countries (three JSON lists), $4 weight of everything, $5 whether there
 * are other units than there were, $6 and $7 the days of the bill, half-open.
 *
 * Where the scenario changes how many units there are, the free tier is counted anew: the first 1,000 of an account and month in order of
 * opening, by day; the day on which it ends shares what is left among all that opened on it.
 */
export const scenarioSql = ({ generation, rebilled }: ScenarioTables): string => `
with ${contractDays(generation)},
price as (select unnest(from_json($2::json, '[{"category":"VARCHAR","factor":"DOUBLE"}]'), recursive := true)),
mix as (select unnest(from_json($3::json, '[{"country":"VARCHAR","ratio":"DOUBLE"}]'), recursive := true)),
actual as (select * from ${generation}dim_unit where run = 'actual'),
rebilled as (select * from ${rebilled ?? nothingRebilled(generation)}),
gone as (
  select unit_ix, count(*) as units, sum(inbound_messages) as inbound, sum(outbound_messages) as outbound, sum(template_messages) as templates
  from rebilled where not is_after group by unit_ix
),
kind as (
  select 'before' as side, local_day, partner, country, account, billing_month, model, category, is_pro_forma, free_reason, rate, rate_currency, units,
    inbound_messages as inbound, outbound_messages as outbound, template_count as templates
  from actual
  union all by name
  select 'after' as side, local_day, partner, country, account, billing_month, model, category, is_pro_forma, free_reason, rate, rate_currency,
    actual.units - coalesce(gone.units, 0) as units, inbound_messages - coalesce(gone.inbound, 0) as inbound,
    outbound_messages - coalesce(gone.outbound, 0) as outbound, template_count - coalesce(gone.templates, 0) as templates
  from actual left join gone using (unit_ix)
  union all by name
  select 'after' as side, local_day, partner, country, account, billing_month, model, category, is_pro_forma, free_reason, rate, rate_currency,
    count(*) as units, sum(inbound_messages) as inbound, sum(outbound_messages) as outbound, sum(template_messages) as templates
  from rebilled where is_after group by all
),
/* Messages of customers in no conversation; those of a conversation that would no longer be, too. */
loose as (
  select unnest(['before', 'after']) as side, local_day, partner, country, messages from ${generation}fact_unplaced_inbound
  union all by name
  select 'after' as side, local_day, partner, country, if(is_after, -1, 1) * inbound_messages as messages from rebilled
),
weighted as (
  select kind.* exclude (rate), kind.rate is null as is_unrated, case when side = 'before' then 1 else $4::double * coalesce(mix.ratio, 1) end as weight,
    kind.rate::double * fx.rate * case when side = 'before' then 1 else coalesce(price.factor, 1) end as charged_fee
  from kind
  left join ${generation}dim_fx as fx on fx.local_day = kind.local_day and fx.currency = kind.rate_currency
  left join mix on mix.country = kind.country
  left join price on price.category = kind.category
),
counted as (
  select side, local_day, partner, country, account, billing_month, model, is_pro_forma, free_reason, is_unrated, units * weight as units,
    inbound * weight as inbound, outbound * weight as outbound, templates * weight as templates, charged_fee,
    not is_pro_forma and coalesce(free_reason, 'free_tier') = 'free_tier'
      and (model = 'cbp_2022' and billing_month >= '2022-02' or model = 'cbp_2023' and category = 'service' and billing_month < '2024-11') as is_tiered
  from weighted where units > 0
),
opened as (
  select account, billing_month, model, local_day, sum(units) as units from counted where side = 'after' and is_tiered group by all
),
tier as (
  select account, billing_month, model, local_day,
    greatest(0, least(1, (1000 - (sum(units) over (partition by account, billing_month, model order by local_day) - units)) / units)) as free_share
  from opened
),
charge as (
  select counted.*,
    case when is_pro_forma then 0
      when side = 'after' and $5::boolean and is_tiered then units * (1 - free_share)
      when free_reason is null then units else 0 end as charged
  from counted left join tier using (account, billing_month, model, local_day)
  where local_day >= $6::date and local_day < $7::date
),
priced as (
  select charge.side, strftime(charge.local_day, '%Y-%m') as month, country, charge.units, charged, is_pro_forma,
    case when is_unrated then charged else 0 end as unrated,
    case when not is_unrated and charged_fee is null then charged else 0 end as unconverted,
    coalesce(charged * charged_fee, 0) as meta_fee, coalesce(tax, 0) as tax,
    coalesce(charged * charged_fee * contract.markup, 0)
      + case when model not in ('cbp_2022', 'cbp_2023') then 0 else
        case when is_pro_forma then 0 else charge.units * coalesce(contract.per_conversation * contract.fx_rate, 0) end
        + coalesce(contract.per_message * contract.fx_rate, 0) * case contract.applies_to when 'inbound' then inbound when 'both' then inbound + outbound
          when 'template' then templates else outbound end end as partner_fee
  from charge
  left join contract_day as contract on contract.side = charge.side and contract.partner = charge.partner and contract.local_day = charge.local_day
)
select side, month, country, coalesce(sum(units) filter (where not is_pro_forma), 0)::double as units, sum(charged)::double as charged,
  sum(unrated)::double as unrated, sum(unconverted)::double as unconverted, sum(meta_fee)::double as meta_fee, sum(partner_fee)::double as partner_fee,
  sum(tax * (meta_fee + partner_fee))::double as tax
from priced group by side, month, country
union all by name
select side, strftime(local_day, '%Y-%m') as month, country, 0 as units, 0 as charged, 0 as unrated, 0 as unconverted, 0 as meta_fee,
  sum(fee)::double as partner_fee, sum(coalesce(tax, 0) * fee)::double as tax
from (
  select side, local_day, country, tax, per_message * fx_rate * messages * case when side = 'before' then 1 else $4::double * coalesce(mix.ratio, 1) end as fee
  from loose join contract_day as contract using (side, partner, local_day) left join mix using (country)
  where applies_to in ('inbound', 'both') and local_day >= $6::date and local_day < $7::date
) where fee <> 0 group by all
union all by name
select side, strftime(local_day, '%Y-%m') as month, null as country, 0 as units, 0 as charged, 0 as unrated, 0 as unconverted, 0 as meta_fee,
  sum(monthly_share * fx_rate)::double as partner_fee, sum(coalesce(tax, 0) * monthly_share * fx_rate)::double as tax
from contract_day where local_day >= $6::date and local_day < $7::date and monthly_share * fx_rate <> 0
group by all`;

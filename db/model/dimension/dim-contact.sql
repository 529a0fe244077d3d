-- One row per person's number seen in a log or an order. contact_id is a keyed hash; country and market are 'unknown' where the number has none.
create table dim_contact as
with seen as (
  select contact_id, max(country) as country, max(market_prefix) as market_prefix, max(label) as label
  from (
    select contact_id, country, market_prefix, label from scratch.stage_contact
    union all
    select candidate.contact_id, candidate.candidate_country, candidate.market_prefix, candidate.label
    from scratch.stage_contact_candidate as candidate
    semi join scratch.chosen_candidate as chosen
      on chosen.owner_id = candidate.owner_id and chosen.contact_id = candidate.contact_id
  ) group by contact_id
)
select
  (row_number() over (order by contact_id) - 1)::integer as contact_key,
  contact_id, coalesce(seen.country, 'unknown') as country, coalesce(market.market, 'unknown') as market, seen.label,
  excluded.contact_id is not null as is_excluded
from seen
left join (select calling_code_prefix, max(market) as market from scratch.country_market group by calling_code_prefix) as market
  on market.calling_code_prefix = seen.market_prefix
left join (select distinct contact_id from scratch.setting_excluded) as excluded using (contact_id)
where seen.contact_id is not null;

-- One row per person's number seen in a log, an order or a list. contact_id is a keyed hash; country and market are 'unknown' where the number has none.
-- person_key is the lowest contact_key among the numbers of one person, who may have changed them.
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
),
numbered as (select *, (row_number() over (order by contact_id) - 1)::integer as contact_key from seen where contact_id is not null),
person as (
  select same.contact_id, min(other.contact_key) as lowest_key
  from scratch.same_person as same join numbered as other on other.contact_id = same.other_id group by same.contact_id
)
select
  contact_key, least(contact_key, person.lowest_key) as person_key,
  contact_id, coalesce(numbered.country, 'unknown') as country, coalesce(market.market, 'unknown') as market, numbered.label,
  excluded.contact_id is not null as is_excluded
from numbered
left join person using (contact_id)
left join (select calling_code_prefix, max(market) as market from scratch.country_market group by calling_code_prefix) as market
  on market.calling_code_prefix = numbered.market_prefix
left join (select distinct contact_id from scratch.setting_excluded) as excluded using (contact_id);

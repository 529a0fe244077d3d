-- One row per rule, local day and thing that its list brings about: what the workspace's rules would have done to the log (rule null: all of them
-- together, fact_suppression_effect), and what blocking really saved ('blocked', and 'blocked:' with the word of a file): a row (estimate) a person and
-- day at the rate of the time before, without value where that is not known, and the orders of people while blocked. also_on: the other rule whose
-- list a person is on at any time, on rows (shared) of their own.
create view fact_suppression as
select *, null::varchar as also_on from fact_suppression_effect
union all by name
select distinct one.rule, other.rule as also_on, 'shared' as effect, one.person_key, one.contact_key, one.from_day as local_day,
  one.from_day::timestamp as local_at, 0 as conversations, 0 as partner_fee, 0 as unrated_units, 0 as orders
from fact_suppression_span as one join fact_suppression_span as other on other.person_key = one.person_key and other.rule <> one.rule
union all by name
select rule, 'listed' as effect, person_key, contact_key, from_day as local_day, from_at as local_at, 0 as conversations,
  0 as partner_fee, 0 as unrated_units, 0 as orders, load_id, record_line
from fact_blocked_span
union all by name
select rule, 'estimate' as effect, person_key, contact_key, day as local_day, greatest(day::timestamp, from_at) as local_at,
  share * conversations_a_day as conversations, share * meta_fee_a_day as meta_fee, share * partner_fee_a_day as partner_fee,
  share * unrated_a_day as unrated_units, 0 as orders, share * unconverted_a_day as unconverted_amount, unconverted_currency, load_id, record_line
from (
  select *, day_of::date as day,
    epoch(least(day_of + interval 1 day, until_at) - greatest(day_of, from_at)) / 86400 as share
  from (select *, unnest(generate_series(from_day::timestamp, last_day::timestamp, interval 1 day)) as day_of from fact_blocked_span where until_at > from_at)
)
union all by name
select distinct span.rule, 'order' as effect, span.person_key, sale.contact_key, sale.local_day, sale.local_at, 0 as conversations,
  0 as partner_fee, 0 as unrated_units, 1 as orders, sale.gross_margin, sale.unconverted_amount as unconverted_revenue,
  case when sale.unconverted_amount is not null then sale.currency end as order_currency, sale.load_id, sale.record_line
from fact_blocked_span as span join dim_contact as contact using (person_key) join fact_order as sale on sale.contact_key = contact.contact_key
where sale.counts_as_revenue and sale.local_at >= span.from_at and sale.local_at < span.until_at;

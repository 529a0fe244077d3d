-- One row per order or request whose phone was written in a local form: the one person it can mean. Rows that could mean several are left out.
-- By the country of the order's currency when it is among the candidates, else by the lines' countries, else by the one candidate who is in the log;
-- of several lines' countries, by the one whose candidate is in the log.
create table scratch.chosen_candidate as
with line_country as (select distinct country from dim_line where country is not null),
in_log as (select distinct contact_id from scratch.inbound union select distinct contact_id from scratch.status_of_message),
judged as (
  select candidate.*,
    case when currency.country = candidate.candidate_country then 10
      when line_country.country is not null then 20
      when in_log.contact_id is not null then 30 end + case when in_log.contact_id is null then 1 else 0 end as rank
  from scratch.stage_contact_candidate as candidate
  left join (select distinct record_id, currency from scratch.stage_order) as told on told.record_id = candidate.owner_id
  left join scratch.currency_country as currency on currency.currency = told.currency
  left join line_country on line_country.country = candidate.candidate_country
  left join in_log on in_log.contact_id = candidate.contact_id
),
best as (select *, min(rank) over (partition by owner_id) as best_rank from judged)
select owner_id, min(contact_id) as contact_id, min(candidate_country) as country
from best where rank = best_rank
group by owner_id having count(distinct contact_id) = 1;

-- One row per rule and person who may ever come onto its list: over the whole log each number that the rule asks at least is reached.
create table scratch.suppression_candidate as
with total as (select person_key, metric, sum(count) as total from scratch.known_event group by all),
asked as (select rule_ix, count(*) as parts from scratch.suppression_part where comparison = 'at_least' group by rule_ix)
select part.rule_ix, total.person_key
from scratch.suppression_part as part
join total on total.metric = part.metric and total.total >= part.number
join asked using (rule_ix)
where part.comparison = 'at_least'
group by part.rule_ix, total.person_key, asked.parts having count(*) = asked.parts;

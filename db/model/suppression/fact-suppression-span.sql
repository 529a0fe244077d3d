-- One row per rule of the workspace, person and time on its list: from a local day until one that is no longer in it; null: still on it at the end of the
-- log. told is what each part of the rule counted on the first day.
create table fact_suppression_span as
select rule.rule, span.person_key, min(contact.contact_key) as contact_key, span.from_day, span.until_day, span.told
from scratch.suppression_span as span join scratch.suppression_rule as rule using (rule_ix) join dim_contact as contact using (person_key)
group by all order by rule.rule, span.from_day, span.person_key;

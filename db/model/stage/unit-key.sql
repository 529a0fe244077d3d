-- One row per kind of unit, in numbers: its dense number unit_ix, how many units there are, and sums over them.
create table scratch.unit_key as
with kind as (
  select run, model, type, is_pro_forma, is_free, account_ix, line_ix, partner_ix, home_ix, local_day, rated_day, billing_month,
    count(*)::integer as units, sum(inbound_messages) as inbound_messages, sum(outbound_messages) as outbound_messages,
    sum(template_messages) as template_messages, (count(*) filter (where is_estimate))::integer as estimate_units
  from scratch.tiered_unit group by all
)
select *, row_number() over (
  order by run, model, local_day, type, is_pro_forma, is_free, account_ix, line_ix, partner_ix, home_ix, rated_day, billing_month
)::integer as unit_ix
from kind;

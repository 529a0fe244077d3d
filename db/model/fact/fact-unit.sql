-- One row per billable unit: unit_ix says what it is and costs (dim_unit), the rest who, when and how many messages. What was really billed and what was
-- reported stand first, sorted by kind of unit and so by day, so that a question reads little; then the replays, as they come.
create view scratch.billed_unit as
select dim.unit_ix, unit.contact_key, unit.message_key,
  make_timestamp((unit.opened_at * 1000000)::bigint) as opened_at, make_timestamp((unit.expires_at * 1000000)::bigint) as expires_at,
  make_timestamp(((unit.opened_at + unit.offset_seconds) * 1000000)::bigint) as local_at,
  unit.inbound_messages, unit.outbound_messages, unit.template_messages, unit.is_estimate, unit.run = 1 as is_replay
from scratch.tiered_unit as unit
join scratch.unit_key as dim
  on dim.run = unit.run and dim.model = unit.model and dim.type = unit.type and dim.is_pro_forma = unit.is_pro_forma and dim.is_free = unit.is_free
  and dim.account_ix = unit.account_ix and dim.line_ix = unit.line_ix and dim.partner_ix = unit.partner_ix and dim.home_ix = unit.home_ix
  and dim.local_day = unit.local_day and dim.rated_day = unit.rated_day and dim.billing_month = unit.billing_month;
create table fact_unit as select * exclude (is_replay) from scratch.billed_unit where not is_replay order by unit_ix;
insert into fact_unit select * exclude (is_replay) from scratch.billed_unit where is_replay;

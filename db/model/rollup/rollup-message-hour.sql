-- One row per local hour and dimensions of messages: sums only.
create table rollup_message_hour as
select date_trunc('hour', local_at) as local_hour, direction, type, line, partner, country, template,
  count(*)::integer as messages,
  (count(*) filter (where is_sent))::integer as sent,
  (count(*) filter (where is_delivered and direction = 'outbound'))::integer as delivered,
  (count(*) filter (where is_read))::integer as read,
  (count(*) filter (where is_failed))::integer as failed,
  (count(*) filter (where is_withheld))::integer as withheld,
  (count(*) filter (where is_pending))::integer as pending
from fact_message group by all order by local_hour;

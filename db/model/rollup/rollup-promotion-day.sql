-- One row per local day, campaign and dimensions of promotions: people on each step of the ladder, and what their messages cost. heard are
-- those whose 72 hours to leave are over at the end of the log. Sums only.
create table rollup_promotion_day as
with log as (select (select value::timestamp - interval 72 hours from generation_meta where key = 'log_end_at') as heard_until)
select local_day, campaign, template, version, line, country, unconverted_currency,
  count(*)::integer as eligible, (count(*) filter (where attempted_at is null))::integer as suppressed, count(attempted_at)::integer as attempted,
  count(sent_at)::integer as sent, count(delivered_at)::integer as delivered, count(read_at)::integer as read, count(clicked_at)::integer as clicked,
  count(replied_at)::integer as replied, count(opted_out_at)::integer as opted_out,
  (count(*) filter (where outcome = 'withheld'))::integer as withheld, (count(*) filter (where outcome = 'failed'))::integer as failed,
  (count(*) filter (where outcome = 'pending'))::integer as pending,
  (count(*) filter (where attempted_at is not null and consent is distinct from 'in'))::integer as without_opt_in,
  (count(*) filter (where delivered_at <= log.heard_until))::integer as heard,
  (count(*) filter (where opted_out_at is not null and delivered_at <= log.heard_until))::integer as opted_out_heard,
  sum(meta_fee) as meta_fee, sum(partner_fee) as partner_fee, sum(unrated_units)::integer as unrated_units, sum(unconverted_amount) as unconverted_amount
from fact_campaign_person cross join log group by all order by local_day;

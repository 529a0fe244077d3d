-- One row per local day, campaign and dimensions of promotions: people on each step of the ladder, and what their messages cost. Sums only.
create table rollup_promotion_day as
select local_day, campaign, template, version, line, country, unconverted_currency,
  count(*)::integer as eligible, (count(*) filter (where attempted_at is null))::integer as suppressed, count(attempted_at)::integer as attempted,
  count(sent_at)::integer as sent, count(delivered_at)::integer as delivered, count(read_at)::integer as read, count(clicked_at)::integer as clicked,
  count(replied_at)::integer as replied, count(opted_out_at)::integer as opted_out,
  sum(meta_fee) as meta_fee, sum(partner_fee) as partner_fee, sum(unrated_units)::integer as unrated_units, sum(unconverted_amount) as unconverted_amount
from fact_campaign_person group by all order by local_day;

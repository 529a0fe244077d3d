-- One row per person of a promotion who came to a step of the ladder without the one before it.
select promotion_ix from fact_campaign_person
where sent_at is not null and attempted_at is null or delivered_at is not null and sent_at is null
  or delivered_at is null and coalesce(read_at, clicked_at, replied_at, opted_out_at) is not null;

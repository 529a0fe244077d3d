-- One row per line of a partner's invoice or point of Meta's analytics: the account and billing month it speaks of, and its `use`: counted (units and
-- money of them), fee, tax, summary (a sum of other lines), told_again (the same cell of the same document in another file: the one issued last
-- counts, else the one that tells more), other_cut (Meta's analytics told in coarser cells too) or free (it
-- costs nothing, and by the least rate would cost half a cent). Only counted and fee lines enter sums.
-- market is one of Meta's, else null: a place that nobody knows is told apart from nothing. is_unlogged_line: it speaks of a business number that is in no log, so that nothing of ours can be set beside it.
create table fact_statement_line as
with spelled as (select distinct lower(market) as spelled, market from scratch.country_market),
told as (
  select line.* replace (spelled.market as market), file.kind, file.sha256,
    case file.kind when 'partner_invoice_csv' then 'invoice' else 'analytics' end as source
  from scratch.stage_statement_line as line join load_file as file using (load_id) left join spelled on spelled.spelled = lower(line.market)
  qualify row_number() over (partition by line.record_id order by line.load_id, line.record_line) = 1
),
lone as (select min(account) as account from dim_account where account <> 'unknown' having count(*) = 1),
of_partner as (
  select partner, min(account) as account from (select distinct partner, account from dim_line_span where account <> 'unknown')
  group by partner having count(*) = 1
),
spoken as (
  select told.*, coalesce(
    month::varchar,
    strftime(day, '%Y-%m')) as said_month,
    coalesce(make_date(try_cast(left(month, 4) as integer), try_cast(right(month, 2) as integer), 15), day, started_at::date) as about_day
  from told
),
of_number as (
  select spoken.record_id, arg_max(span.account, coalesce(span.valid_from, timestamp '0001-01-01')) as account
  from spoken join dim_line_span as span
    on span.line = spoken.display_number
    and coalesce(span.valid_from, timestamp '0001-01-01') <= spoken.about_day + interval 15 day
    and coalesce(span.valid_until, timestamp '9999-01-01') > spoken.about_day
  where span.account <> 'unknown' group by spoken.record_id
),
logged_line as (select distinct line as display_number, true as is_logged from fact_message),
placed as (
  select spoken.*, spoken.display_number is not null and logged_line.is_logged is null as is_unlogged_line,
    coalesce(spoken.account_id, of_number.account, case when not is_unlogged_line then coalesce(of_partner.account, lone.account) end, 'unknown') as account
  from spoken left join of_number using (record_id) left join of_partner using (partner) left join lone on true left join logged_line using (display_number)
),
dated as (
  select placed.* exclude (month),
    coalesce(said_month, strftime(
      ((make_timestamp(((epoch(started_at) + least(epoch(ended_at) - epoch(started_at), 86400) / 2) * 1000000)::bigint)
        at time zone 'UTC') at time zone coalesce(account.timezone, getvariable('zone'))), '%Y-%m')) as month
  from placed left join dim_account as account using (account)
),
least_rate as (
  select dated.record_id, min(rate.rate) as rate
  from dated join scratch.market_of using (country)
  join dim_rate as rate on rate.currency = dated.currency and (rate.country = dated.country or rate.country is null and rate.market = market_of.market)
    and about_day between rate.effective_from and rate.effective_to and rate.rate > 0
    and (rate.category = coalesce(dated.category, dated.direction) or coalesce(dated.category, dated.direction) is null)
  where dated.amount = 0 and dated.units > 0 and dated.unit_price is null group by dated.record_id
),
worded as (
  select dated.*,
    case
      when month < '2022-02' then coalesce(category, direction)
      when month < '2023-06' then case when coalesce(direction, category) in ('business_initiated', 'user_initiated', 'referral_conversion')
        then coalesce(direction, category) end
      when category in ('marketing', 'utility', 'authentication', 'authentication_international', 'service', 'referral_conversion') then category
    end as word,
    coalesce(pricing_type, 'regular') in ('free', 'free_tier', 'free_entry_point', 'free_customer_service')
      or coalesce(category, direction) = 'referral_conversion' and coalesce(amount, 0) = 0
      or amount = 0 and units > 0 and (unit_price = 0 or units >= 3 and coalesce(unit_price, 0) = 0)
        and coalesce(units * least_rate.rate >= 0.005, true) as is_free,
    case when ended_at is null then 0 when ended_at - started_at > interval 2 day then 3 when ended_at - started_at > interval 2 hour then 2 else 1 end as grain
  from dated left join least_rate using (record_id)
),
chosen_file as (
  select source, account, month, document, day, started_at, ended_at, display_number, country, market, word, pricing_type, entry, load_id,
    row_number() over (
      partition by kind, account, month, document, day, started_at, ended_at, display_number, country, market, word, pricing_type, entry
      order by max(issued_on) desc nulls last, sum(units) desc nulls last, sum(amount) desc nulls last, min(sha256)
    ) as choice
  from worded where entry <> 'total'
  group by source, kind, account, month, document, day, started_at, ended_at, display_number, country, market, word, pricing_type, entry, load_id
),
cut as (
  select kind, account, month, grain, display_number is not null as has_line, bool_or(country is not null) as has_country, bool_or(word is not null) as has_word,
    count(*) as points
  from worded where source = 'analytics' group by kind, account, month, grain, has_line
),
best_cut as (
  select account, month, kind, grain, has_line from cut
  qualify row_number() over (
    partition by account, month
    order by (kind = 'meta_pricing_analytics') = (month >= '2025-07') desc, has_country::integer + has_word::integer desc, has_line, grain, points desc, kind
  ) = 1
)
select worded.load_id, worded.record_line, worded.source, worded.kind, worded.account, worded.month,
  make_date(left(worded.month, 4)::integer, right(worded.month, 2)::integer, 1) as first_day, worded.entry,
  case
    when worded.entry = 'total' then 'summary'
    when chosen_file.choice > 1 then 'told_again'
    when worded.source = 'analytics' and best_cut.account is null then 'other_cut'
    when worded.entry = 'unit' then case when is_free then 'free' else 'counted' end
    else worded.entry
  end as use,
  worded.document, worded.issued_on, worded.started_at, worded.ended_at, worded.display_number as line, worded.country, worded.market, worded.word as category, worded.pricing_type,
  worded.units, worded.free_units, worded.unit_price, worded.amount, worded.tax, worded.decimals,
  coalesce(worded.currency, case when worded.amount is not null then account.currency end) as currency, worded.is_unlogged_line
from worded
left join dim_account as account on account.account = worded.account
left join chosen_file
  on chosen_file.source = worded.source and chosen_file.account = worded.account and chosen_file.month = worded.month
  and chosen_file.load_id = worded.load_id and chosen_file.entry = worded.entry
  and chosen_file.document is not distinct from worded.document and chosen_file.day is not distinct from worded.day
  and chosen_file.started_at is not distinct from worded.started_at and chosen_file.ended_at is not distinct from worded.ended_at
  and chosen_file.display_number is not distinct from worded.display_number and chosen_file.country is not distinct from worded.country
  and chosen_file.market is not distinct from worded.market and chosen_file.word is not distinct from worded.word
  and chosen_file.pricing_type is not distinct from worded.pricing_type
left join best_cut
  on best_cut.account = worded.account and best_cut.month = worded.month and best_cut.kind = worded.kind and best_cut.grain = worded.grain
  and best_cut.has_line = (worded.display_number is not null)
order by first_day, worded.account, worded.load_id, worded.record_line;

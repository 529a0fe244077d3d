-- One row per account, line and span of time (epoch seconds, half-open) with a partner of the settings: its dense number. A partner's last span
-- on an account goes on and its first reaches back, since a message may arrive after the line has moved.
create table scratch.place_partner as
with partner as (select partner, row_number() over (order by partner)::integer as partner_ix from dim_partner),
place as (
  select distinct account.account_ix, line.line_ix, partner.partner, partner_ix, epoch(valid_from) as begins, epoch(valid_until) as ends
  from scratch.sender_span as span
  join dim_account as account using (account)
  join scratch.line_ix as line using (line)
  join partner using (partner)
  where span.partner <> 'unknown'
),
apart as (
  select account_ix, line_ix, partner, partner_ix,
    case when lag(begins) over turn is null then epoch(timestamp '0001-01-01') else begins end as valid_from,
    lead(begins, 1, epoch(timestamp '9999-01-01')) over turn as valid_until
  from place window turn as (partition by account_ix, line_ix order by begins, ends, partner)
)
select * from apart where valid_from < valid_until;

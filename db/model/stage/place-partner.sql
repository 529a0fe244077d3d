-- One row per account, line and span of time (epoch seconds, half-open) whose partner is known: the dense number of that partner.
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
  select account_ix, line_ix, partner, partner_ix, begins as valid_from,
    least(ends, lead(begins, 1, ends) over (partition by account_ix, line_ix order by begins, ends)) as valid_until
  from place
)
select * from apart where valid_from < valid_until;

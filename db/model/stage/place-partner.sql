-- One row per account, line and span of time (epoch seconds, half-open): the dense number of the partner in it.
create table scratch.place_partner as
with partner as (select partner, row_number() over (order by partner)::integer as partner_ix from dim_partner),
place as (
  select distinct account.account_ix, line.line_ix, partner.partner, partner_ix, epoch(valid_from) as valid_from, epoch(valid_until) as valid_until
  from scratch.sender_span as span
  join dim_account as account using (account)
  join scratch.line_ix as line using (line)
  join partner using (partner)
)
select account_ix, line_ix, partner, partner_ix, valid_from,
  least(valid_until, coalesce(lead(valid_from) over (partition by account_ix, line_ix order by valid_from, valid_until), valid_until)) as valid_until
from place qualify valid_from < valid_until;

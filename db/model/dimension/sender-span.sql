-- One row per way of naming a sender and span of time, without overlap and without hole: which account and partner sent then. A span of the
-- settings holds from its `from` to its `until` exactly; of several the one that began last, then the one that ends first. Where none holds,
-- the account is the log's own word and the partner unknown.
create table scratch.sender_span as
with sender as (select distinct sender_id, line, account_id, phone_number_id from scratch.sender),
candidate as (
  select sender.sender_id, span.account, span.partner,
    coalesce(span.valid_from, timestamp '0001-01-01') as set_from, coalesce(span.valid_until, timestamp '9999-01-01') as set_until
  from sender join scratch.setting_span as span
    on span.line = sender.line
    and (sender.phone_number_id = '' or span.phone_number_id is null or span.phone_number_id = sender.phone_number_id)
    and (sender.account_id = '' or span.account is null or span.account = sender.account_id)
),
bound as (
  select sender_id, timestamp '0001-01-01' as bound_at from sender
  union select sender_id, set_from from candidate
  union select sender_id, set_until from candidate where set_until < timestamp '9999-01-01'
),
piece as (
  select sender_id, bound_at as valid_from, lead(bound_at, 1, timestamp '9999-01-01') over (partition by sender_id order by bound_at) as valid_until
  from bound
),
held as (
  select piece.sender_id, piece.valid_from, piece.valid_until, candidate.account, candidate.partner
  from piece left join candidate
    on candidate.sender_id = piece.sender_id and candidate.set_from <= piece.valid_from and piece.valid_from < candidate.set_until
  qualify row_number() over (
    partition by piece.sender_id, piece.valid_from order by candidate.set_from desc, candidate.set_until, candidate.account, candidate.partner
  ) = 1
),
named as (
  select sender.sender_id, sender.line, coalesce(nullif(sender.account_id, ''), held.account, 'unknown') as account,
    coalesce(held.partner, 'unknown') as partner, held.valid_from, held.valid_until
  from held join sender using (sender_id)
),
turned as (
  select *, coalesce(
    (account, partner) is distinct from lag((account, partner)) over (partition by sender_id order by valid_from), true) as is_turn
  from named
),
numbered as (select *, count(*) filter (where is_turn) over (partition by sender_id order by valid_from) as turn from turned)
select sender_id, line, account, partner, min(valid_from) as valid_from, max(valid_until) as valid_until
from numbered group by sender_id, line, account, partner, turn;

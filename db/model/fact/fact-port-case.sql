-- One row per message or conversation that a port cut through. tail: a message sent before the line moved and delivered after it, billed to the
-- account it left. double: a conversation that opened at one account while one of the same person still ran at another, which would have covered it: any
-- of 2022; from June 2023 one of the same category, a free entry point, and any where the later one is of service. Both bill. other_account and other_partner are the new ones of a tail, and those of the window that ran for a double.
create table fact_port_case as
with stay as (
  select line, stay, account, partner, valid_from, valid_until,
    lead(account) over turn as next_account, lead(partner) over turn as next_partner, lead(valid_from) over turn as next_from
  from dim_line_stay where valid_from is not null or valid_until is not null window turn as (partition by line order by stay)
),
moved as (select * from stay where next_from is not null and valid_until is not null and (next_account, next_partner) is distinct from (account, partner)),
conversation as (
  select line, account, partner, contact_key, country, origin, model, opened_at, expires_at, local_at, local_day, message_key, meta_fee
  from fact_conversation
  where basis = 'derived' and not is_pro_forma and exists (
    select 1 from moved where moved.line = fact_conversation.line
      and fact_conversation.opened_at > moved.next_from - interval 4 days and fact_conversation.opened_at < moved.next_from + interval 31 days)
)
select 'tail' as kind, message.line, message.account, message.partner, moved.next_account as other_account, moved.next_partner as other_partner,
  message.contact_key, message.country, message.occurred_at, message.delivered_at as reached_at, message.local_at, message.local_day, message.message_key,
  null::decimal(18, 6) as meta_fee
from fact_message as message join moved
  on moved.line = message.line and moved.account = message.account and moved.partner = message.partner
  and message.occurred_at >= coalesce(moved.valid_from, timestamp '0001-01-01') and message.occurred_at < moved.valid_until
where message.direction = 'outbound' and message.delivered_at >= moved.next_from
union all
select 'double', late.line, late.account, late.partner, early.account, early.partner, late.contact_key, late.country, early.opened_at, late.opened_at,
  late.local_at, late.local_day, late.message_key, late.meta_fee
from conversation as late join conversation as early
  on early.line = late.line and early.contact_key = late.contact_key and early.account <> late.account
  and (early.opened_at, early.message_key) < (late.opened_at, late.message_key) and late.opened_at < early.expires_at
  and (early.model = 'cbp_2022' or late.model = 'cbp_2022' or late.origin = 'service' or early.origin = 'referral_conversion'
    or regexp_replace(late.origin, '_international$', '') = regexp_replace(early.origin, '_international$', ''))
qualify row_number() over (partition by late.message_key, late.account, late.origin order by early.opened_at) = 1
order by kind, line, reached_at, message_key;

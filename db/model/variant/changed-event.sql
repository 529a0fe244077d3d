-- One row per message that the billing pass reads for a variant: all those of its changed keys, changed. Variants stand side by side as if they were
-- accounts: account_ix counts on from one variant to the next, so that one pass bills them all.
create table billing_event as
select
  ((changed.run - 16) * (select count(*) from dim_account) + event.account_ix)::integer as account_ix, event.line_ix, event.contact_key,
  case when change.moved_to is null then effective_at else change.moved_to + greatest(0, effective_at - sent_at) end as effective_at, rank,
  coalesce(change.moved_to, sent_at) as sent_at, kind, coalesce(change.category, event.category)::utinyint as category, is_mexico, is_delivered,
  (-1)::integer as reported_ix, event.message_key
from scratch.billing_event as event
join changed_key as changed using (account_ix, line_ix, contact_key)
join variant on variant.run = changed.run
left join variant_change as change
  on change.variant = variant.variant and change.message_key = event.message_key and change.is_outbound = (event.rank = 1)
where change.message_key is null or change.moved_to is not null or change.category is not null;

-- One row per variant and key (account that sent, line, person) with a message that the variant changes.
create table changed_key as
select distinct variant.run, event.account_ix, event.line_ix, event.contact_key
from scratch.billing_event as event
join variant_change as change on change.message_key = event.message_key and change.is_outbound = (event.rank = 1)
join variant using (variant);

-- One row per order of a shop and number of its person: the order's own, and the other numbers of that person. chats_until bounds the chats under
-- a number that was given up (null: none).
create table scratch.order_number as
select worth.shop, worth.order_id, worth.created_at, contact.contact_key, null::timestamp as chats_until
from scratch.order_worth as worth join dim_contact as contact using (contact_id) where not contact.is_excluded
union all
select worth.shop, worth.order_id, worth.created_at, other.contact_key, same.chats_until
from scratch.order_worth as worth
anti join (select contact_id from dim_contact where is_excluded) as excluded using (contact_id)
join scratch.same_person as same
  on same.contact_id = worth.contact_id and (same.orders_until is null or worth.created_at <= same.orders_until)
join dim_contact as other on other.contact_id = same.other_id and not other.is_excluded;

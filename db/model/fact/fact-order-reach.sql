-- One row per order with any touch of its person in the thirty days before, whatever the windows of the settings: the latest one, its place, and how
-- many seconds before the order it lay. A longer or shorter window would have earned the order by this touch or not at all.
create table fact_order_reach as
select sale.order_key, touch.touch, touch.line, touch.partner, touch.account,
  date_diff('second', touch.touch_at, numbers.created_at)::integer as seconds_before
from scratch.order_number as numbers
join fact_order as sale on sale.shop = numbers.shop and sale.order_id = numbers.order_id
join scratch.touch as touch
  on touch.contact_key = numbers.contact_key and touch.touch_at < numbers.created_at and touch.touch_at >= numbers.created_at - interval 30 days
where sale.counts_as_revenue and (numbers.chats_until is null or touch.touch_at <= numbers.chats_until)
qualify row_number() over (
  partition by sale.order_key
  order by touch.touch_at desc, case touch.touch when 'promotion' then 0 when 'cart' then 1 else 2 end, touch.message_key
) = 1;

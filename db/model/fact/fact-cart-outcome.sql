-- One row per cart in its last version with what became of it. stock: out_of_stock where a line of it was, in_stock where all were in stock, else unknown;
-- price likewise: dearer or cheaper than the catalogue in a line, both where lines go either way. hours: the group of time that passed to an order that
-- counts, by the hour at which it begins. reminded_at: the first reminder; is_recovered: such an order within 24 hours of it, null while that is open.
create table fact_cart_outcome as
with line as (
  select cart_key, bool_or(stock = 'out_of_stock') as is_any_out, bool_and(stock = 'in_stock') as is_all_in,
    bool_or(price = 'dearer') as is_any_dearer, bool_or(price = 'cheaper') as is_any_cheaper, bool_and(price = 'same') as is_all_same
  from fact_cart_line group by cart_key
),
reminder as (select cart_key, min(reminded_at) as reminded_at from scratch.cart_reminder group by cart_key),
log_end as (select greatest((select max(occurred_at) from fact_message), (select max(created_at) from fact_order)) as ended_at),
told as (
  select cart.*, reminder.reminded_at, log_end.ended_at,
    case when cart.is_ordered then greatest(date_diff('second', cart.sent_at, cart.ordered_at), 0) end as seconds_to_order,
    line.is_any_out, line.is_all_in, line.is_any_dearer, line.is_any_cheaper, line.is_all_same
  from fact_cart as cart left join line using (cart_key) left join reminder using (cart_key) cross join log_end
)
select cart_key, message_key, contact_key, person_key, line, country, entry, campaign, local_at, local_day, currency, value, value_reporting,
  unconverted_amount, items, units, is_ordered, is_settled,
  case when is_any_out then 'out_of_stock' when is_all_in then 'in_stock' else 'unknown' end as stock,
  case when is_any_dearer and is_any_cheaper then 'both' when is_any_dearer then 'dearer' when is_any_cheaper then 'cheaper' when is_all_same then 'same'
    else 'unknown' end as price,
  seconds_to_order::integer as seconds_to_order,
  case when seconds_to_order is not null then
    list_max(list_filter([0, 1, 3, 6, 12, 24, 48, 72, 96, 120, 168, 336], lambda step: step = 0 or step * 3600 < seconds_to_order)) end as hours,
  reminded_at,
  case when reminded_at is null then null when is_ordered and ordered_at <= reminded_at + interval 24 hours then true
    when reminded_at + interval 24 hours <= ended_at then false end as is_recovered,
  load_id, record_line
from told;

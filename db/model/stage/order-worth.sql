-- One row per order of a shop: its person (by the cart that it names, by a coupon given to one person alone, else by phone), its local time, what it is worth
-- in its own currency, whether it counts as revenue and how far it came. Worth is after discounts and refunds, before shipping and tax; a subtotal that holds the tax shows by a total that adds none to it.
create table scratch.order_worth as
with priced as (
  select told.*,
    (created_at at time zone 'UTC') at time zone getvariable('zone') as local_at,
    case
      when subtotal is null then coalesce(total, 0) - coalesce(shipping, 0) - coalesce(tax, 0)
      when coalesce(tax, 0) > 0 and total is not null and abs(total - subtotal - coalesce(shipping, 0)) < 0.01
        and abs(total - subtotal - coalesce(shipping, 0) - tax) >= 0.01 then subtotal - tax
      else subtotal
    end as net,
    lower(coalesce(fulfilment_state, '')) in ('fulfilled', 'partial') or fulfilled_at is not null as is_fulfilled
  from scratch.order_version as told
)
select priced.* exclude (contact_id), coalesce(cart.contact_id, holder.contact_id, priced.contact_id, chosen.contact_id) as contact_id,
  cart.contact_id is not null as is_by_token, cart.contact_id is null and holder.contact_id is not null as is_by_coupon,
  paid_at is not null or coalesce(state.counts = 'always' and state.payment_state <> 'fulfilled', false) as is_paid,
  coalesce(refunded, 0) > 0 or coalesce(priced.payment_state in ('refunded', 'partially_refunded'), false) as is_refunded,
  greatest(net - coalesce(refunded, 0), 0) as own_revenue,
  cancelled_at is null and case coalesce(state.counts, case when priced.payment_state is null then 'always' end)
    when 'always' then true when 'never' then false when 'fulfilled' then is_fulfilled else is_fulfilled or paid_at is not null
  end as counts_as_revenue
from priced
left join scratch.inbound as cart on cart.message_id = priced.cart_token_id and cart.type = 'order'
left join scratch.order_coupon as coupon on coupon.record_id = priced.record_id
left join dim_contact as holder on holder.contact_key = coupon.contact_key
left join scratch.chosen_candidate as chosen on chosen.owner_id = priced.record_id
left join scratch.order_state as state on state.shop = priced.shop and state.payment_state = lower(priced.payment_state);

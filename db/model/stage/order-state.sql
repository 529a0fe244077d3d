-- One row per shop and payment state: whether an order in it counts as revenue, 'always', once 'fulfilled' (paid on delivery) or 'never', and how far it has
-- come: of two tellings without update time the further one holds. A state that is not listed counts once fulfilled or with a time of payment; a file
-- without states counts whole. 'other' are the words of orders_csv after translation.
create table scratch.order_state as
select * from (values
  ('shopify', 'paid', 'always', 4), ('shopify', 'partially_paid', 'always', 3), ('shopify', 'partially_refunded', 'always', 5),
  ('shopify', 'refunded', 'always', 6), ('shopify', 'authorized', 'fulfilled', 2), ('shopify', 'pending', 'fulfilled', 1),
  ('shopify', 'unpaid', 'fulfilled', 0), ('shopify', 'voided', 'never', 6), ('shopify', 'expired', 'never', 6),
  ('woocommerce', 'processing', 'always', 4), ('woocommerce', 'completed', 'always', 5), ('woocommerce', 'refunded', 'always', 6),
  ('woocommerce', 'on_hold', 'fulfilled', 2), ('woocommerce', 'pending', 'fulfilled', 1), ('woocommerce', 'cancelled', 'never', 7),
  ('woocommerce', 'failed', 'never', 3), ('woocommerce', 'trash', 'never', 8), ('woocommerce', 'checkout_draft', 'never', 0),
  ('woocommerce', 'auto_draft', 'never', 0),
  ('vtex', 'order_created', 'never', 0), ('vtex', 'order_completed', 'never', 0), ('vtex', 'on_order_completed', 'never', 0),
  ('vtex', 'on_order_completed_ffm', 'never', 0), ('vtex', 'order_accepted', 'never', 0), ('vtex', 'payment_pending', 'never', 1),
  ('vtex', 'waiting_for_order_authorization', 'never', 1), ('vtex', 'waiting_for_manual_authorization', 'never', 1),
  ('vtex', 'waiting_for_authorization', 'never', 1), ('vtex', 'waiting_for_seller_confirmation', 'never', 0),
  ('vtex', 'approve_payment', 'never', 2), ('vtex', 'payment_denied', 'never', 3), ('vtex', 'payment_approved', 'always', 4),
  ('vtex', 'window_to_cancel', 'always', 4), ('vtex', 'authorize_fulfillment', 'always', 4), ('vtex', 'ready_for_handling', 'always', 5),
  ('vtex', 'start_handling', 'always', 5), ('vtex', 'handling', 'always', 5), ('vtex', 'invoice', 'always', 5), ('vtex', 'invoiced', 'always', 6),
  ('vtex', 'canceled', 'never', 7), ('vtex', 'cancelled', 'never', 7), ('vtex', 'replaced', 'never', 7),
  ('tiendanube', 'paid', 'always', 4), ('tiendanube', 'partially_paid', 'always', 3), ('tiendanube', 'partially_refunded', 'always', 5),
  ('tiendanube', 'refunded', 'always', 6), ('tiendanube', 'authorized', 'fulfilled', 2), ('tiendanube', 'pending', 'fulfilled', 1),
  ('tiendanube', 'abandoned', 'never', 0), ('tiendanube', 'voided', 'never', 6),
  ('other', 'paid', 'always', 4), ('other', 'partially_paid', 'always', 3), ('other', 'partially_refunded', 'always', 5),
  ('other', 'refunded', 'always', 6), ('other', 'fulfilled', 'always', 5), ('other', 'authorized', 'fulfilled', 2), ('other', 'pending', 'fulfilled', 1),
  ('other', 'cancelled', 'never', 7), ('other', 'failed', 'never', 3)
) as state(shop, payment_state, counts, progress);

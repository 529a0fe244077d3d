-- One row per shop and payment state: whether an order in it counts as revenue, 'always', once 'fulfilled' (paid on delivery) or 'never'. A state that is
-- not listed counts once fulfilled or with a time of payment; a file without states counts whole.
create table scratch.order_state as
select * from (values
  ('shopify', 'paid', 'always'), ('shopify', 'partially_paid', 'always'), ('shopify', 'partially_refunded', 'always'),
  ('shopify', 'refunded', 'always'), ('shopify', 'authorized', 'fulfilled'), ('shopify', 'pending', 'fulfilled'),
  ('shopify', 'unpaid', 'fulfilled'), ('shopify', 'voided', 'never'), ('shopify', 'expired', 'never')
) as state(shop, payment_state, counts);

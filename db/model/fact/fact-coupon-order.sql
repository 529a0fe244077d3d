-- One row per order that counts as revenue and used a coupon of a campaign that several people have: it credits the campaign, never a person, and
-- is shown beside the orders that touches earned, never added to them.
create table fact_coupon_order as
select sale.order_key, campaign.campaign, campaign.line, sale.country, sale.local_at, sale.local_day, sale.revenue, sale.currency, sale.unconverted_amount,
  sale.load_id, sale.record_line
from fact_order as sale
join scratch.order_worth as worth on worth.shop = sale.shop and worth.order_id = sale.order_id
join scratch.order_coupon as coupon on coupon.record_id = worth.record_id and coupon.contact_key is null
join dim_campaign as campaign on campaign.campaign_id = coupon.campaign_id
where sale.counts_as_revenue;

/** Every kind of file of the contract, and whether this version reads it (`used`) or only knows it (`not_used_yet`). */
export const kinds = {
  meta_cloud_webhook: 'used',
  onprem_webhook: 'used',
  outbound_request_log: 'used',
  message_templates: 'used',
  messages_csv: 'used',
  twilio_messages: 'used',
  shopify_orders_csv: 'used',
  shopify_orders_json: 'used',
  woocommerce_orders_json: 'used',
  vtex_orders_json: 'used',
  tiendanube_orders_json: 'used',
  orders_csv: 'used',
  catalog: 'used',
  campaign_list: 'used',
  holdout_list: 'used',
  consents: 'used',
  link_clicks: 'used',
  suppressions: 'used',
  meta_conversation_analytics: 'used',
  meta_pricing_analytics: 'used',
  partner_invoice_csv: 'used',
  rate_card_csv: 'used',
  fx_rates_csv: 'used',
  channel_costs_csv: 'used',
  experiment_csv: 'used',
  events_csv: 'used',
} as const;

export type Kind = keyof typeof kinds;
export type UsedKind = { [Name in Kind]: (typeof kinds)[Name] extends 'used' ? Name : never }[Kind];

/** True for a kind that ingest reads; the others are reported as `not_used_yet`. */
export const isUsed = (kind: Kind): kind is UsedKind => kinds[kind] === 'used';

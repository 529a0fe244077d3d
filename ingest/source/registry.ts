import type { UsedKind } from '../../db/kinds';
import { campaignList } from './campaign-list';
import { catalog } from './catalog';
import { channelCostsCsv } from './channel-costs-csv';
import { consents } from './consents';
import { eventsCsv } from './events-csv';
import { experimentCsv } from './experiment-csv';
import { fxRatesCsv } from './fx-rates-csv';
import { holdoutList } from './holdout-list';
import { linkClicks } from './link-clicks';
import { messageTemplates } from './message-templates';
import { messagesCsv } from './messages-csv';
import { metaConversationAnalytics, metaPricingAnalytics } from './meta-analytics';
import { metaCloudWebhook } from './meta-cloud-webhook';
import { onpremWebhook } from './onprem-webhook';
import { ordersCsv } from './orders-csv';
import { outboundRequest } from './outbound-request';
import { partnerInvoiceCsv } from './partner-invoice-csv';
import { rateCardCsv } from './rate-card-csv';
import { shopifyOrdersCsv } from './shopify-orders-csv';
import { shopifyOrdersJson } from './shopify-orders-json';
import type { Source } from './source';
import { suppressions } from './suppressions';
import { tiendanubeOrdersJson } from './tiendanube-orders-json';
import { twilioMessages } from './twilio-messages';
import { vtexOrdersJson } from './vtex-orders-json';
import { woocommerceOrdersJson } from './woocommerce-orders-json';

/** The source that reads each kind. */
export const sources: Readonly<Record<UsedKind, Source>> = {
  meta_cloud_webhook: metaCloudWebhook,
  onprem_webhook: onpremWebhook,
  outbound_request_log: outboundRequest,
  message_templates: messageTemplates,
  messages_csv: messagesCsv,
  twilio_messages: twilioMessages,
  shopify_orders_csv: shopifyOrdersCsv,
  shopify_orders_json: shopifyOrdersJson,
  woocommerce_orders_json: woocommerceOrdersJson,
  vtex_orders_json: vtexOrdersJson,
  tiendanube_orders_json: tiendanubeOrdersJson,
  orders_csv: ordersCsv,
  catalog,
  campaign_list: campaignList,
  holdout_list: holdoutList,
  consents,
  link_clicks: linkClicks,
  suppressions,
  experiment_csv: experimentCsv,
  events_csv: eventsCsv,
  meta_conversation_analytics: metaConversationAnalytics,
  meta_pricing_analytics: metaPricingAnalytics,
  partner_invoice_csv: partnerInvoiceCsv,
  rate_card_csv: rateCardCsv,
  fx_rates_csv: fxRatesCsv,
  channel_costs_csv: channelCostsCsv,
};

import type { UsedKind } from '../../db/kinds';
import { fxRatesCsv } from './fx-rates-csv';
import { messageTemplates } from './message-templates';
import { metaCloudWebhook } from './meta-cloud-webhook';
import { onpremWebhook } from './onprem-webhook';
import { outboundRequest } from './outbound-request';
import { rateCardCsv } from './rate-card-csv';
import { shopifyOrdersCsv } from './shopify-orders-csv';
import type { Source } from './source';

/** The source that reads each kind. */
export const sources: Readonly<Record<UsedKind, Source>> = {
  meta_cloud_webhook: metaCloudWebhook,
  onprem_webhook: onpremWebhook,
  outbound_request_log: outboundRequest,
  message_templates: messageTemplates,
  shopify_orders_csv: shopifyOrdersCsv,
  rate_card_csv: rateCardCsv,
  fx_rates_csv: fxRatesCsv,
};

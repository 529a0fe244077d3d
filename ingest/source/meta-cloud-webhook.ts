import { eachRecord } from './source';
import { readWebhook } from './webhook-body';

/** Webhook bodies of Meta's Cloud API. */
export const metaCloudWebhook = eachRecord('meta_cloud_webhook', 4, readWebhook);

import { eachRecord } from './source';
import { readWebhook } from './webhook-body';

/** Webhook bodies of the On-Premises API or 360dialog, without envelope. They name neither line nor account: the file's entry does. */
export const onpremWebhook = eachRecord('onprem_webhook', 5, readWebhook);

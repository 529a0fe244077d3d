import type { UsedKind } from '../../db/kinds';
import { messageTemplates } from './message-templates';
import { metaCloudWebhook } from './meta-cloud-webhook';
import { onpremWebhook } from './onprem-webhook';
import { outboundRequest } from './outbound-request';
import type { Source } from './source';

/** The source that reads each kind. */
export const sources: Readonly<Partial<Record<UsedKind, Source>>> = {
  meta_cloud_webhook: metaCloudWebhook,
  onprem_webhook: onpremWebhook,
  outbound_request_log: outboundRequest,
  message_templates: messageTemplates,
};

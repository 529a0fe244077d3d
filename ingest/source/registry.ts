import type { UsedKind } from '../../db/kinds';
import { metaCloudWebhook } from './meta-cloud-webhook';
import { onpremWebhook } from './onprem-webhook';
import type { Source } from './source';

/** The source that reads each kind. */
export const sources: Readonly<Partial<Record<UsedKind, Source>>> = {
  meta_cloud_webhook: metaCloudWebhook,
  onprem_webhook: onpremWebhook,
};

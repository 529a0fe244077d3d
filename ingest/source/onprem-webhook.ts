import { isFields } from './field';
import { frameOf } from './frame';
import { shape } from './shape';
import { eachRecord, type SourceContext } from './source';
import { unwrap } from './unwrap';
import { isConversation, readValue } from './webhook-value';

/** One webhook body of the On-Premises API or 360dialog, bare or wrapped. It names neither line nor account: the file's entry does. */
export const onpremWebhook = eachRecord('onprem_webhook', 1, (record, line, context) => {
  const body = unwrap(record, isBodyOrBodies);
  const bodies: readonly unknown[] = Array.isArray(body) ? body : [body ?? record];
  return bodies.reduce((records: number, one) => records + readBody(one, line, context), 0);
});

const isBody = (value: unknown): boolean => isFields(value) && isConversation(value);
const isBodyOrBodies = (value: unknown): boolean => isBody(value) || (Array.isArray(value) && value.length > 0 && value.every(isBody));

function readBody(body: unknown, line: number, context: SourceContext): number {
  if (isFields(body) && (isConversation(body) || Object.keys(body).length === 0))
    return readValue(body, frameOf(body, null, line), context);
  context.reject(line, { reason: 'not a webhook body' }, shape(body));
  return 1;
}

import type { Kind } from '../../db/kinds';
import { columnName } from '../source/column-name';
import { type Fields, fields, isFields, list } from '../source/field';
import { isMessageTable } from '../source/message-csv-row';
import { templatesOf } from '../source/message-templates';
import { ordersOf } from '../source/order-json';
import { providerOf } from '../source/provider-json';
import { isSendAnswer } from '../source/send-body';
import { sendOf } from '../source/send-row';
import { twilioWebhook } from '../source/twilio-webhook';
import { unwrap } from '../source/unwrap';
import { isBody } from '../source/webhook-body';

const has = (value: Fields, ...names: readonly string[]): boolean => names.every((name) => value[name] !== undefined);
const hasAny = (value: Fields, ...names: readonly string[]): boolean => names.some((name) => value[name] !== undefined);
const first = (value: unknown): Fields | null => fields(list(value)[0]);

const isTwilio = (value: Fields): boolean =>
  has(value, 'sid') && hasAny(value, 'account_sid', 'messaging_service_sid') && hasAny(value, 'from', 'to', 'direction');
const isShopify = (value: Fields): boolean => has(value, 'line_items', 'financial_status');
const isWoocommerce = (value: Fields): boolean => has(value, 'line_items') && hasAny(value, 'order_key', 'date_created_gmt');
const isVtex = (value: Fields): boolean =>
  has(value, 'orderId') && hasAny(value, 'creationDate', 'totals', 'clientProfileData', 'totalValue');
const isTiendanube = (value: Fields): boolean =>
  has(value, 'payment_status', 'products') || (has(value, 'payment_status', 'shipping_status') && hasAny(value, 'store_id', 'storefront'));
/** A body without envelope is a webhook's only if its lists hold what webhooks put there; other logs have lists of these names too. */
const isBare = (value: Fields): boolean => !hasAny(value, 'metadata', 'messaging_product', 'object', 'entry', 'field');
const isOnprem = (value: Fields): boolean =>
  Object.entries(onpremItems).some(([name, keys]) => Array.isArray(value[name]) && hasAny(first(value[name]) ?? {}, ...keys));
const onpremItems = { messages: ['from', 'timestamp'], statuses: ['status', 'recipient_id'] };

/** Data points of Meta's analytics, below whichever name they were saved. */
function dataPoint(value: Fields): Fields | null {
  const named = fields(value.conversation_analytics) ?? fields(value.pricing_analytics) ?? value;
  return first(first(named.data)?.data_points) ?? first(named.data_points);
}

function analyticsKind(value: Fields): Kind | null {
  if (has(value, 'conversation_analytics')) return 'meta_conversation_analytics';
  if (has(value, 'pricing_analytics')) return 'meta_pricing_analytics';
  const point = dataPoint(value);
  if (point === null) return null;
  if (hasAny(point, 'conversation', 'conversation_type', 'conversation_direction', 'conversation_category'))
    return 'meta_conversation_analytics';
  return hasAny(point, 'pricing_type', 'pricing_category', 'volume') ? 'meta_pricing_analytics' : null;
}

/** Kinds of orders by the form of one. */
const orderKinds: readonly (readonly [Kind, (value: Fields) => boolean])[] = [
  ['shopify_orders_json', isShopify],
  ['woocommerce_orders_json', isWoocommerce],
  ['vtex_orders_json', isVtex],
  ['tiendanube_orders_json', isTiendanube],
];

function orderKind(value: Fields): Kind | null {
  for (const order of ordersOf(value).slice(0, 1)) {
    const kind = isFields(order) ? orderKinds.find(([, isKind]) => isKind(order))?.[0] : undefined;
    if (kind !== undefined) return kind;
  }
  return null;
}

/** The kind that one JSON record, or one row of a table with JSON in a cell, belongs to; null when to none. */
export function jsonKind(record: unknown): Kind | null {
  const value = Array.isArray(record) ? first(record) : fields(record);
  if (value !== null) {
    if (isTwilio(value) || (Array.isArray(value.messages) && isTwilio(first(value.messages) ?? {}))) return 'twilio_messages';
    if (twilioWebhook(value) !== null) return 'twilio_messages';
    if (providerOf(value) !== null) return 'messages_csv';
    const known = orderKind(value) ?? analyticsKind(value);
    if (known !== null) return known;
    if (sendOf(value) !== null) return 'outbound_request_log';
    if (templatesOf(record) !== null) return 'message_templates';
  }
  return webhookKind(record) ?? (value !== null && isFlatMessage(value) ? 'messages_csv' : null);
}

/** A provider's table of messages, exported as JSON. */
const isFlatMessage = (value: Fields): boolean => isMessageTable(Object.keys(value).map(columnName));

function webhookKind(record: unknown): Kind | null {
  const found = unwrap(record, (value) => isWebhook(value) || (Array.isArray(value) && value.some(isWebhook)));
  const body = Array.isArray(found) ? found.find(isWebhook) : found;
  if (!isFields(body)) return null;
  if (!isBare(body)) return 'meta_cloud_webhook';
  return isOnprem(body) ? 'onprem_webhook' : null;
}

/** The answer to a send has a list of messages too, but only their ids. */
const isWebhook = (value: unknown): boolean => isBody(value) && !isSendAnswer(value);

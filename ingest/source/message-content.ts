import { messageTypes } from '../../db/message-types';
import { type Fields, fields, identifier, productCode, text, word } from './field';

/** Any type but these is kept as `unknown`, with its word as subtype. */
const types: ReadonlySet<string> = new Set(messageTypes.filter((type) => type !== 'unknown'));

/** What a message is and points to; its text is read for opt-out words only. */
export type Content = {
  readonly type: string;
  readonly subtype: string | null;
  /** Id of the message that this one answers, reacts to, edits or revokes. */
  readonly contextId: string | null;
  readonly referralType: string | null;
  readonly referralId: string | null;
  readonly catalogId: string | null;
  readonly productId: string | null;
};

/** Content of an inbound message, an echo, a history message or a send request, which all share one form. */
export function contentOf(message: Fields): Content {
  const told = message.type === undefined ? null : word(message.type);
  const type = told !== null && types.has(told) ? told : 'unknown';
  const body = type === 'unknown' ? null : fields(message[type]);
  const context = fields(message.context);
  const product = fields(context?.referred_product) ?? (type === 'interactive' ? fields(body?.action) : null);
  const referral = fields(message.referral);
  const isAd = referral !== null && Object.keys(referral).length > 0;
  return {
    type,
    subtype: (type === 'unknown' ? told : subtypeOf(type, body)) ?? (context?.referred_product === undefined ? null : 'product_question'),
    contextId: text(context?.id ?? context?.message_id ?? referredTo(type, message, body)),
    referralType: isAd ? (word(referral.source_type) ?? 'unknown') : null,
    referralId: isAd ? identifier(referral.source_id) : null,
    catalogId: identifier(product?.catalog_id ?? (type === 'order' ? body?.catalog_id : undefined)),
    productId: productCode(product?.product_retailer_id),
  };
}

function subtypeOf(type: string, body: Fields | null): string | null {
  if (body === null) return null;
  if (type === 'reaction') return text(body.emoji) === null ? 'removed' : null;
  if (type === 'audio') return body.voice === true ? 'voice' : null;
  return type === 'interactive' || type === 'system' || type === 'unsupported' ? word(body.type) : null;
}

function referredTo(type: string, message: Fields, body: Fields | null): unknown {
  if (type === 'reaction') return body?.message_id;
  return type === 'edit' || type === 'revoke' ? (body?.original_message_id ?? message.original_message_id) : undefined;
}

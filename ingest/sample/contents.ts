import { catalogId, priceCents, products } from './catalogue';
import type { People } from './people';
import { itemAt, type Random } from './random';

/** What a cart holds: product number and quantity. */
export type CartItem = { readonly product: number; readonly quantity: number };

const questions = [
  'Hola, ¿tienen este producto en otro color?',
  '¿Cuánto demora el envío?',
  '¿Me confirman el precio?',
  'Buenas tardes 😊',
  'Quisiera hacer un cambio',
  '¿Dónde va mi pedido?',
  'Gracias',
  '¿Tienen tienda física?',
  'Olá, tudo bem?',
  'Quanto custa o frete?',
  'Vocês entregam no domingo?',
  'Obrigado!',
  'Sí',
  'No, gracias',
  '¿Aceptan tarjeta?',
  'Ok, lo pienso',
  'Me llegó "roto" el paquete',
  'Mi correo es\\n otro',
] as const;

const answers = [
  '¡Hola! Con gusto te ayudamos.',
  'El envío tarda de 3 a 5 días.',
  'Sí, tenemos ese color.',
  'Ya revisamos tu pedido.',
  'Claro que sí ✨',
  'Olá! Como podemos ajudar?',
  'O frete é grátis acima de R$ 199.',
  '¿Algo más en que podamos ayudarte?',
  'Escribe 1 para ventas, 2 para servicio.',
] as const;

const quoted = (text: string): string => `"${text.replaceAll('"', '\\"')}"`;

/** Text of a customer, or rarely a picture, a voice note, a place, a card or a type that nobody knows yet. */
export function customerWords(random: Random, api: 'cloud' | 'onprem', rareness: number): string {
  const kind = random.next();
  if (kind < 0.88) return textContent(random.pick(questions));
  if (kind < 0.93) return '"type":"image","image":{"id":"8801234567","mime_type":"image/jpeg","sha256":"c2FtcGxl"}';
  if (kind < 0.95)
    return api === 'cloud'
      ? '"type":"audio","audio":{"id":"77120034","mime_type":"audio/ogg","voice":true}'
      : '"type":"voice","voice":{"id":"77120034","mime_type":"audio/ogg","file":"/media/77120034"}';
  if (kind < 0.96) return '"type":"location","location":{"latitude":4.65,"longitude":-74.06}';
  if (kind < 0.965) return '"type":"sticker","sticker":{"id":"55120034","mime_type":"image/webp","animated":false}';
  if (kind < 0.97)
    return '"type":"contacts","contacts":[{"name":{"formatted_name":"Tienda"},"phones":[{"phone":"+1 631 555 8151","type":"WORK"}]}]';
  if (kind < 0.985) return '"type":"interactive","interactive":{"type":"list_reply","list_reply":{"id":"ventas","title":"Ventas"}}';
  if (kind < 0.985 + rareness) return '"type":"hologram","hologram":{"id":"1"}';
  if (kind < 0.985 + 2 * rareness)
    return '"type":"unsupported","errors":[{"code":131051,"title":"Message type unknown","message":"Message type unknown"}]';
  return textContent(random.pick(questions));
}

export const textContent = (text: string): string => `"type":"text","text":{"body":${quoted(text)}}`;

/** Words that the settings list as leaving. */
const leaving = ['BAJA', 'Salir', 'stop', 'PARAR'].map(textContent);
export const leavingWords = (random: Random): string => random.pick(leaving);
export const isLeavingWords = (content: string): boolean => leaving.includes(content);

export const menuWords = (random: Random): string => textContent(random.pick(['menu', '1', '2', '0', 'hola', 'menú', 'jugar']));

/** Answer of an agent or the bot as a send body has it. */
export const companyWords = (random: Random): string => textContent(random.pick(answers));

/** A reaction to a message; without an emoji it takes one back. */
export const reaction = (random: Random, id: string): string =>
  `"type":"reaction","reaction":{"message_id":"${id}"${random.chance(0.9) ? ',"emoji":"👍"' : ''}}`;

export const buttonTap = '"type":"button","button":{"text":"Ver ofertas","payload":"VER_OFERTAS"}';

/** Cart sent in chat: prices of the customer's country, now and then as text instead of numbers. */
export function cartContent(people: People, contact: number, items: readonly CartItem[], month: number, random: Random): string {
  const { currency } = people.country(contact);
  const asText = random.chance(0.05);
  const lines = items.map(({ product, quantity }) => {
    const price = priceCents(product, people.countryIndex(contact), month) / 100;
    const [amount, count] = asText ? [`"${price}"`, `"${quantity}"`] : [price, quantity];
    return `{"product_retailer_id":"${itemAt(products, product).id}","quantity":${count},"item_price":${amount},"currency":"${currency}"}`;
  });
  return `"type":"order","order":{"catalog_id":"${catalogId}","text":"","product_items":[${lines.join(',')}]}`;
}

/** Products shown by the company. */
export function productList(shown: readonly number[]): string {
  const items = shown.map((product) => `{"product_retailer_id":"${itemAt(products, product).id}"}`).join(',');
  return `"type":"interactive","interactive":{"type":"product_list","header":{"type":"text","text":"Aurora"},"body":{"text":"Mira estos"},"action":{"catalog_id":"${catalogId}","sections":[{"title":"Para ti","product_items":[${items}]}]}}`;
}

/** Context of a question about one product. */
export const productContext = (lineDigits: string, product: number): string =>
  `"context":{"from":"${lineDigits}","referred_product":{"catalog_id":"${catalogId}","product_retailer_id":"${itemAt(products, product).id}"}}`;

/** Referral of the first message after an ad or a page button. */
export function adReferral(random: Random, api: 'cloud' | 'onprem'): string {
  const ad = `12022${random.whole(1000, 1040)}5810726`;
  const media = api === 'cloud' ? '"media_type":"image","image_url":"https://cdn.aurora.example/ad.jpg"' : '"image":{"id":"4004"}';
  return `"referral":{"source_url":"https://fb.me/${ad.slice(5, 9)}","source_id":"${ad}","source_type":"${random.chance(0.85) ? 'ad' : 'post'}","headline":"Aurora Hogar","body":"Escríbenos",${media}}`;
}

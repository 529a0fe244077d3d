import { bodyOf, lines, onprem, reaches, request, says, status, ventas } from './log-builder';
import { shopifyCsv } from './order-builder';
import { shopifyOrder, tiendanubeOrder, vtexOrder, wooOrder } from './shop-orders';

const phone = '573005551234';

/** What no file, answer or message may hold, in clear or as Base64. */
export const secrets = {
  phone,
  other: '5215512349876',
  fresh: '573005559876',
  excluded: '573009998877',
  name: 'Ana María Restrepo',
  words: 'mi cédula es secreta',
  payload: `PAYLOAD-${phone}`,
  email: 'ana.restrepo@example.com',
  address: 'Calle 10 # 43-12',
  link: 'https://example.com/pedido?cliente=ana',
  coupon: `ANA-${phone}`,
  callback: 'campaña de Ana Restrepo',
  note: 'regalo para Beatriz',
};
const { name, words, payload, email, address, link } = secrets;

/** Message ids as WhatsApp makes them: Base64 of bytes that hold the customer's number. */
const wamid = (who: string, index: number): string =>
  Buffer.from(Buffer.concat([Buffer.from([0x1c, 0x18, who.length]), Buffer.from(who), Buffer.from([0x15, 0x02, index])])).toString(
    'base64',
  );

const contacts = [{ profile: { name }, wa_id: phone }];
/** Bodies with numbers, names, texts, places and cards wherever Meta puts them, and two that cannot be read. */
const webhooks = lines([
  bodyOf({ contacts, ...says(phone, wamid(phone, 1), '2022-05-10 12:00', { text: { body: `${words} ${link}` } }) }),
  bodyOf({
    contacts,
    ...says(phone, wamid(phone, 2), '2022-05-10 12:01', { type: 'button', text: undefined, button: { text: words, payload } }),
  }),
  bodyOf({
    contacts,
    ...says(phone, wamid(phone, 3), '2022-05-10 12:02', {
      type: 'location',
      text: undefined,
      location: { address, name: address, latitude: 6.2, longitude: -75.5 },
    }),
  }),
  bodyOf({
    contacts,
    ...says(phone, wamid(phone, 4), '2022-05-10 12:03', {
      type: 'contacts',
      text: undefined,
      contacts: [{ name: { formatted_name: name }, phones: [{ phone }] }],
    }),
  }),
  bodyOf({
    ...says(phone, wamid(phone, 5), '2022-05-10 12:04', {
      type: 'system',
      text: undefined,
      system: { type: 'user_changed_number', wa_id: secrets.fresh, body: `${name} cambió de ${phone} a ${secrets.fresh}` },
    }),
  }),
  bodyOf({
    ...says(phone, wamid(phone, 6), '2022-05-10 12:05', {
      type: 'order',
      text: undefined,
      order: {
        catalog_id: '1',
        text: secrets.note,
        product_items: [{ product_retailer_id: 'S-1', quantity: 1, item_price: 9, currency: 'USD' }],
      },
    }),
  }),
  bodyOf({
    ...says(phone, wamid(phone, 7), '2022-05-10 12:06', {
      referral: { source_url: link, source_id: '7', source_type: 'ad', headline: words, body: words },
    }),
  }),
  ...reaches(phone, wamid(phone, 8), '2022-05-10 12:07', { biz_opaque_callback_data: secrets.callback }).map((value) => bodyOf(value)),
  bodyOf(
    status(secrets.other, wamid(secrets.other, 9), 'failed', '2022-05-10 12:08', {
      errors: [{ code: 131026, title: words, error_data: { details: `${phone} ${name}` } }],
    }),
  ),
  bodyOf(
    { user_preferences: [{ wa_id: phone, detail: words, category: 'marketing_messages', value: 'stop', timestamp: 1652184000 }] },
    ventas,
    'user_preferences',
  ),
  bodyOf(
    {
      message_echoes: [
        { from: '573001112233', to: phone, id: wamid(phone, 10), timestamp: '1652184000', type: 'text', text: { body: words } },
      ],
    },
    ventas,
    'smb_message_echoes',
  ),
  bodyOf({ messages: [{ from: phone, id: wamid(phone, 11), timestamp: `${name} ${phone}`, type: 'text' }] }),
  bodyOf(says(secrets.excluded, wamid(secrets.excluded, 12), '2022-05-10 12:09')),
  `{"broken": "${phone} ${name}`,
]);
const requests = lines([
  request(phone, wamid(phone, 13), '2022-05-10 12:10', {
    type: 'template',
    biz_opaque_callback_data: payload,
    template: {
      name: 'promo',
      language: { code: 'es' },
      components: [
        {
          type: 'body',
          parameters: [
            { type: 'text', text: name },
            { type: 'text', text: link },
          ],
        },
      ],
    },
  }),
]);
const orders = shopifyCsv([
  [
    '1',
    '2022-05-11 12:00',
    {
      Phone: `+${phone}`,
      'Payment Method': `${name} ${email}`,
      'Discount Code': secrets.coupon,
      'Note Attributes': `gift: ${secrets.note}`,
    },
  ],
  ['2', '2022-05-11 12:00', { Phone: '300 555 1234', 'Billing Country': 'CO' }],
  ['3', name, { Phone: phone, Subtotal: `${phone} ${address}` }],
]).replaceAll('Silla', `Silla para ${name}, ${email}`.replace(',', ''));

const { other, coupon, note } = secrets;
const phones = `+${phone}`;
const shops = {
  'shopify.json': JSON.stringify({
    ...shopifyOrder({ id: 91, name: '#91', phone: phones, email, note, tags: name, contact_email: email, order_status_url: link }),
    billing_address: { name, address1: address, phone: other },
    note_attributes: [{ name: 'regalo', value: note }],
    discount_codes: [{ code: coupon }],
  }),
  'woo.json': JSON.stringify(
    wooOrder({
      billing: { first_name: name, email, phone: phones, address_1: address },
      customer_note: note,
      coupon_lines: [{ code: coupon }],
    }),
  ),
  'vtex.json': JSON.stringify(
    vtexOrder({
      clientProfileData: { firstName: name, email, phone: phones, document: phone },
      marketingData: { coupon, utmCampaign: email },
    }),
  ),
  'nube.json': JSON.stringify(
    tiendanubeOrder({ customer: { name, email, phone: phones }, note, landing_url: link, coupon: [{ code: coupon }] }),
  ),
  'pedidos.csv': `pedido;fecha;total;moneda;cliente;telefono;cupon;canal\n1;2022-05-11;10,50;COP;${name};${phones};${coupon};${name}\n2;${name};10,50;COP;${name};${phone};x;x\n`,
};
const promotions = {
  'lista.csv': `phone,campaign,assigned_at,coupon,nombre\n${phones},mayo,2022-05-10T12:00Z,${coupon},${name}\n300 555 1234,${email},2022-05-10T12:00Z,,\n${phones},${phone},${name},,\n`,
  'control.csv': `phone,campaign,holdout,nombre\n${phones},mayo,true,${name}\n`,
  'clics.csv': `clicked_at,link_id,phone,message_id,target\n2022-05-10T12:00Z,${link},${phones},${wamid(phone, 8)},${link}\n`,
  'permisos.csv': `phone,consent,at,channel,source\n${phones},granted,2022-05-10T12:00Z,${name},${email}\n`,
  'prueba.csv': `person,arm,converted,revenue\n${phone},control,0,0\n${email},treated,1,5\n${name},treated,${words},5\n`,
};

/** Files that hold every secret; one cloud log and one note are named after customers. */
export const privateFiles: Readonly<Record<string, string>> = {
  [`chat-${phone}.jsonl`]: webhooks,
  'onprem.jsonl': onprem([says(phone, wamid(phone, 14), '2022-05-10 12:11')]),
  'requests.jsonl': requests,
  'orders.csv': orders,
  ...shops,
  ...promotions,
  [`${secrets.other}.txt`]: words,
};

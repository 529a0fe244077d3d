/** A business number as bodies name it: account, phone number id and printed number. */
export type Channel = { readonly account: string; readonly id: string; readonly display: string };

export const ventas: Channel = { account: '102290129340398', id: '106540352242922', display: '+57 300 111 2233' };

/** What one body holds of a conversation. */
export type Value = { readonly messages?: readonly object[]; readonly statuses?: readonly object[]; readonly [other: string]: unknown };

/** Seconds since 1970 of a UTC time written as `2022-03-07 13:09` or `2022-03-07 13:09:30`. */
export const seconds = (when: string): number => Date.parse(`${when.replace(' ', 'T')}Z`) / 1000;

/** A customer's text. */
export const says = (who: string, id: string, when: string, more: object = {}): Value => ({
  messages: [{ from: who, id: `wamid.${id}`, timestamp: String(seconds(when)), type: 'text', text: { body: 'hola' }, ...more }],
});

/** One status of the business's message. */
export const status = (who: string, id: string, name: string, when: string, more: object = {}): Value => ({
  statuses: [{ id: `wamid.${id}`, status: name, timestamp: String(seconds(when)), recipient_id: who, ...more }],
});

/** A message of the business, sent and delivered in one second. */
export const reaches = (who: string, id: string, when: string, more: object = {}): readonly Value[] => [
  status(who, id, 'sent', when, more),
  status(who, id, 'delivered', when, more),
];

/** A `failed` status with its code. */
export const fails = (who: string, id: string, when: string, code: number): Value =>
  status(who, id, 'failed', when, { errors: [{ code, title: 'why it failed' }] });

/** What a status tells of its conversation under the prices of 2022; `expires` as a UTC time, or not told. */
export const within = (id: string, origin: string, expires?: string): object => ({
  conversation: { id, origin: { type: origin }, ...(expires ? { expiration_timestamp: String(seconds(expires)) } : {}) },
  pricing: { billable: origin !== 'referral_conversion', pricing_model: 'CBP', category: origin },
});

/** A reply that quotes a message. */
export const quoting = (id: string): object => ({ context: { from: '573001112233', id: `wamid.${id}` } });

/** A click-to-WhatsApp ad that brought the customer. */
export const fromAd: object = {
  referral: { source_url: 'https://example.com/ad', source_id: '7001', source_type: 'ad', headline: 'Sillas' },
};

/** A Cloud API body around one value, as one JSON line. */
export function bodyOf(value: Value, { account, id, display }: Channel = ventas, field = 'messages'): string {
  const metadata = { display_phone_number: display, phone_number_id: id };
  return JSON.stringify({
    object: 'whatsapp_business_account',
    entry: [{ id: account, changes: [{ field, value: { messaging_product: 'whatsapp', metadata, ...value } }] }],
  });
}

/** A webhook log of one channel: one body a line. */
export const log = (values: readonly (Value | readonly Value[])[], channel: Channel = ventas): string =>
  lines(values.flat().map((value) => bodyOf(value, channel)));

/** An on-premises log: the values alone. */
export const onprem = (values: readonly (Value | readonly Value[])[]): string => lines(values.flat().map((value) => JSON.stringify(value)));

/** One row of a request log: what was asked, and the id that was answered. */
export const request = (who: string, id: string, when: string, content: object, channel: Channel = ventas): string =>
  JSON.stringify({
    time: when.replace(' ', 'T').concat('Z'),
    phone_number_id: channel.id,
    request: { messaging_product: 'whatsapp', to: who, ...content },
    response: { messaging_product: 'whatsapp', contacts: [{ input: who, wa_id: who }], messages: [{ id: `wamid.${id}` }] },
  });

/** The content of a template message. */
export const template = (name: string, more: object = {}): object => ({
  type: 'template',
  template: { name, language: { code: 'es' }, components: [] },
  ...more,
});

export const lines = (texts: readonly string[]): string => `${texts.join('\n')}\n`;

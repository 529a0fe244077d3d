/** A Cloud API body around one value. */
export const body = (value: object, more: { readonly field?: string; readonly account?: string; readonly time?: number } = {}) => ({
  object: 'whatsapp_business_account',
  entry: [
    {
      id: more.account ?? '102290129340398',
      ...(more.time === undefined ? {} : { time: more.time }),
      changes: [{ field: more.field ?? 'messages', value }],
    },
  ],
});

const metadata = { display_phone_number: '+57 601 555 0100', phone_number_id: '106540352242922' };

/** A value of the field `messages` on the usual line. */
export const messages = (...told: readonly object[]) => body({ messaging_product: 'whatsapp', metadata, messages: told });
export const statuses = (...told: readonly object[]) => body({ messaging_product: 'whatsapp', metadata, statuses: told });

/** 2022-05-10 12:00:00 UTC, as Meta writes it. */
export const noon = '1652184000';

export const text = (more: object = {}) => ({
  from: '573001112233',
  id: 'wamid.A',
  timestamp: noon,
  type: 'text',
  text: { body: 'hola' },
  ...more,
});
export const sent = (more: object = {}) => ({ id: 'wamid.A', status: 'sent', timestamp: noon, recipient_id: '573001112233', ...more });

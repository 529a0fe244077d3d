/** A webhook of one text message of a customer to the line +573001112233, at a second of Unix time, as one line of JSON. */
export const messageBody = (id: string, at: number): string =>
  bodyOf({ messages: [{ from: '573005556677', id, timestamp: String(at), type: 'text', text: { body: 'hola' } }] });

/** A webhook of one message of that line to the customer that was delivered, as one line of JSON. */
export const deliveredBody = (id: string, at: number): string =>
  bodyOf({ statuses: [{ id, status: 'delivered', timestamp: String(at), recipient_id: '573005556677' }] });

const bodyOf = (value: object): string =>
  JSON.stringify({
    object: 'whatsapp_business_account',
    entry: [
      {
        id: '102290129340398',
        changes: [
          {
            field: 'messages',
            value: {
              messaging_product: 'whatsapp',
              metadata: { display_phone_number: '573001112233', phone_number_id: '106540352242922' },
              ...value,
            },
          },
        ],
      },
    ],
  });

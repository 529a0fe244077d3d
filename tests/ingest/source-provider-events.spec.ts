import { expect, test } from '@playwright/test';
import { identity, stageFile } from './staged-rows';

const ana = identity.contact('573001112244');
const noon = Date.parse('2022-03-07T12:00:00Z') / 1000;

/** One provider's events: a message of Ana, then `delivered` of the business's message m1 three seconds later. */
const events: Readonly<Record<string, readonly object[]>> = {
  Gupshup: [
    {
      app: 'tienda',
      timestamp: noon * 1000,
      version: 2,
      type: 'message',
      payload: { id: 'm2', source: '573001112244', type: 'text', payload: { text: 'BAJA' } },
    },
    {
      app: 'tienda',
      timestamp: (noon + 9) * 1000,
      version: 2,
      type: 'message-event',
      payload: { id: 'wa', gsId: 'm1', type: 'delivered', destination: '573001112244', payload: { ts: noon + 3 } },
    },
    { app: 'tienda', timestamp: noon * 1000, version: 2, type: 'billing-event', payload: { deductions: { type: 'marketing' } } },
  ],
  Wati: [
    {
      eventType: 'message',
      id: 'x',
      whatsappMessageId: 'm2',
      waId: '573001112244',
      timestamp: String(noon),
      owner: false,
      type: 'text',
      text: 'BAJA',
      ticketId: 't',
    },
    {
      eventType: 'sentMessageDELIVERED_v2',
      whatsappMessageId: 'm1',
      waId: '573001112244',
      timestamp: String(noon + 3),
      statusString: 'Delivered',
    },
  ],
  Zenvia: [
    {
      id: 'e',
      timestamp: '2022-03-07T12:00:00Z',
      type: 'MESSAGE',
      message: { id: 'm2', from: '573001112244', to: '573001112233', direction: 'IN', contents: [{ type: 'text', text: 'BAJA' }] },
    },
    {
      id: 'e2',
      type: 'MESSAGE_STATUS',
      messageId: 'm1',
      message: { to: '573001112244', from: '573001112233' },
      messageStatus: { timestamp: '2022-03-07T12:00:03Z', code: 'DELIVERED' },
    },
  ],
  Sinch: [
    {
      type: 'whatsapp',
      notifications: [
        {
          from: '573001112244',
          to: '573001112233',
          message_id: 'm2',
          timestamp: '2022-03-07T12:00:00Z',
          message: { type: 'text', body: 'BAJA' },
        },
      ],
    },
    {
      type: 'whatsapp',
      statuses: [
        { status: 'success', state: 'delivered', message_id: 'm1', recipient: '+573001112244', timestamp: '2022-03-07T12:00:03Z' },
      ],
    },
  ],
  YCloud: [
    {
      type: 'whatsapp.inbound_message.received',
      createTime: '2022-03-07T12:00:01Z',
      whatsappInboundMessage: {
        wamid: 'm2',
        from: '+573001112244',
        to: '+573001112233',
        sendTime: '2022-03-07T12:00:00Z',
        type: 'text',
        text: { body: 'BAJA' },
      },
    },
    {
      type: 'whatsapp.message.updated',
      createTime: '2022-03-07T12:00:09Z',
      whatsappMessage: {
        wamid: 'm1',
        from: '+573001112233',
        to: '+573001112244',
        status: 'delivered',
        deliverTime: '2022-03-07T12:00:03Z',
      },
    },
  ],
  Infobip: [
    {
      results: [
        {
          messageId: 'm2',
          from: '573001112244',
          to: '573001112233',
          receivedAt: '2022-03-07T12:00:00.000+0000',
          message: { type: 'TEXT', text: 'BAJA' },
        },
      ],
    },
    {
      results: [
        {
          messageId: 'm1',
          to: '573001112244',
          from: '573001112233',
          sentAt: '2022-03-07T12:00:02.000+0000',
          doneAt: '2022-03-07T12:00:03.000+0000',
          status: { groupName: 'DELIVERED' },
          error: { id: 0 },
        },
      ],
    },
  ],
  Vonage: [
    {
      message_uuid: 'm2',
      from: '573001112244',
      to: '573001112233',
      timestamp: '2022-03-07T12:00:00Z',
      message_type: 'text',
      text: 'BAJA',
      channel: 'whatsapp',
    },
    {
      message_uuid: 'm1',
      from: '573001112233',
      to: '573001112244',
      timestamp: '2022-03-07T12:00:03Z',
      status: 'delivered',
      channel: 'whatsapp',
      usage: { price: '0.01', currency: 'EUR' },
    },
  ],
  Bird: [
    {
      id: 'm2',
      conversationId: 'c',
      channelId: 'h',
      direction: 'received',
      from: '+573001112244',
      to: '+573001112233',
      type: 'text',
      content: { text: 'BAJA' },
      createdDatetime: '2022-03-07T12:00:00Z',
    },
    {
      id: 'u',
      channelId: 'h',
      direction: 'outgoing',
      body: { type: 'text' },
      status: 'delivered',
      createdAt: '2022-03-07T12:00:01Z',
      lastStatusAt: '2022-03-07T12:00:03Z',
      receiver: { contacts: [{ identifierValue: '+573001112244' }] },
      parts: [{ platformReference: 'm1' }],
    },
  ],
};

for (const [provider, bodies] of Object.entries(events)) {
  test(`${provider}: an opt-out of Ana and a delivery 3 s later; each event is one record`, async () => {
    const told = await stageFile(`${bodies.map((body) => JSON.stringify(body)).join('\n')}\n`);
    expect([told.kind, told.records, told.rejects]).toEqual(['messages_csv', bodies.length, []]);
    const came = told.rows('message').find(({ direction }) => direction === 'in');
    expect(came).toMatchObject({
      message_id: identity.messageId('m2'),
      contact_id: ana,
      occurred_at: noon,
      is_opt_out: true,
      type: 'text',
    });
    const arrived = [
      ...told.rows('status').map((row) => [row.message_id, row.status, row.occurred_at]),
      ...told.rows('message_state').map((row) => [row.message_id, row.status, row.delivered_at]),
    ];
    expect(arrived).toEqual([[identity.messageId('m1'), 'delivered', noon + 3]]);
  });
}

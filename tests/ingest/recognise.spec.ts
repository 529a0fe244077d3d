import { expect, test } from '@playwright/test';
import fc from 'fast-check';
import { isUsed, kinds } from '../../db/kinds';
import { recognise } from '../../ingest/recognise';
import { messages, sent, statuses, text } from './webhook-body';

const told = (content: string | Buffer) => recognise(Buffer.from(content));
const kindOf = (content: string | Buffer) => told(content).kind;
const formatOf = (content: string | Buffer) => {
  const found = told(content);
  return found.kind === null ? found.reason : found.layout.format;
};
const json = (value: unknown): string => JSON.stringify(value);

const body = messages(text());
const send = { messaging_product: 'whatsapp', to: '573001112233', type: 'text', text: { body: 'hola' } };
const answer = {
  messaging_product: 'whatsapp',
  contacts: [{ input: '573001112233', wa_id: '573001112233' }],
  messages: [{ id: 'wamid.B' }],
};
const template = { name: 'promo', language: 'es', status: 'APPROVED', category: 'MARKETING', components: [] };
const shopify = { id: 1, financial_status: 'paid', line_items: [] };
const woocommerce = { id: 1, order_key: 'wc_order_1', line_items: [], date_created_gmt: '2022-01-01T00:00:00' };
const vtex = { orderId: '1-01', creationDate: '2022-01-01', totals: [] };
const tiendanube = { id: 1, payment_status: 'paid', products: [], store_id: 1 };

for (const [kind, records] of Object.entries({
  meta_cloud_webhook: [body, statuses(sent()), { body: json(body) }, { payload: body }, body.entry[0]?.changes[0], [body]],
  onprem_webhook: [{ messages: [text()], contacts: [] }, { statuses: [sent()] }, { payload: json({ statuses: [sent()] }) }],
  outbound_request_log: [
    send,
    answer,
    { request: send, response: answer },
    { body: json(send), response: json(answer) },
    { messaging_product: 'whatsapp', status: 'read', message_id: 'x' },
  ],
  message_templates: [{ data: [template] }, template, [template]],
  twilio_messages: [
    { messages: [{ sid: 'SM1', account_sid: 'AC1', from: 'whatsapp:+57', direction: 'inbound' }] },
    { sid: 'SM1', account_sid: 'AC1', to: 'x' },
  ],
  shopify_orders_json: [shopify, { order: shopify }, { orders: [shopify] }],
  woocommerce_orders_json: [woocommerce, [woocommerce], { data: woocommerce }],
  vtex_orders_json: [vtex, { list: [vtex] }],
  tiendanube_orders_json: [tiendanube, [tiendanube]],
  meta_conversation_analytics: [
    { conversation_analytics: { data: [{ data_points: [] }] } },
    { data: [{ data_points: [{ start: 1, end: 2, conversation: 3, conversation_type: 'REGULAR' }] }] },
  ],
  meta_pricing_analytics: [
    { pricing_analytics: { data: [] } },
    { data: [{ data_points: [{ start: 1, volume: 3, pricing_type: 'REGULAR' }] }] },
  ],
})) {
  test(`JSON of ${kind}, ${records.length} ways, in lines and pretty-printed`, () => {
    for (const record of records) {
      expect(kindOf(json(record))).toBe(kind);
      expect(kindOf(JSON.stringify(record, null, 2))).toBe(kind);
      expect(kindOf(`${json(record)}\n${json(record)}\n`)).toBe(kind);
    }
  });
}

for (const [kind, headers] of Object.entries({
  shopify_orders_csv: [
    'Name,Email,Created at,Total,Refunded Amount,Currency,Lineitem name',
    'Name,Financial Status,Total',
    'Lineitem quantity,Lineitem name,Created at',
  ],
  rate_card_csv: [
    'effective_from,effective_to,pricing_model,market,country_iso2,category,currency,rate,source_url',
    'Market,Currency,Marketing,Utility,Authentication',
    'desde;pais;categoria;moneda;tarifa',
  ],
  fx_rates_csv: [
    'date,base,quote,rate',
    'date,currency,rate',
    'fecha;usd_cop',
    'date,USD,COP,MXN',
    'day,from_currency,to_currency,value',
    'data;moeda;taxa',
  ],
  catalog: [
    'id,title,description,availability,condition,price,link,image_link,brand',
    'Handle,Title,Variant SKU,Variant Price',
    'id\ttitle\tprice\tavailability',
    'SKU;Producto;Precio;Existencias',
    'Código;Descrição;Preço;Estoque',
    'sku,name,category,price',
    'Fecha;Clave;Nombre;Cantidad disponible',
  ],
  twilio_messages: ['From,To,Body,Status,SentDate,ApiVersion,NumSegments,ErrorCode,AccountSid,Sid,Direction,Price,PriceUnit'],
  outbound_request_log: ['time,to,template,parameters,response_id'],
  campaign_list: ['phone,campaign,assigned_at', 'phone,template,variables,campaign,send_time', 'phone,campaign,assigned_at,share,coupon'],
  holdout_list: ['phone,campaign,holdout', 'phone,control,assigned_at'],
  consents: ['phone,consent,at', 'phone,opt_in,source', 'phone,opted_out_at'],
  link_clicks: ['link_id,phone,clicked_at', 'time,link,message_id,target'],
  suppressions: [
    'phone,rule,suppressed_at',
    'phone,suppressed_from,until',
    'Teléfono;Motivo de bloqueo;Fecha de bloqueo',
    'telefone;data do bloqueio;motivo',
  ],
  partner_invoice_csv: ['month,description,quantity,amount', 'Data;ID da WABA;País;Categoria;Conversas;Preço unitário;Valor (R$)'],
  channel_costs_csv: ['day,channel,cost', 'canal;mes;gasto'],
  experiment_csv: ['user_id,group,converted,revenue', ',user id,test group,converted,total ads'],
  events_csv: ['person,step,at', 'event_time,event_type,product,price,user_id'],
  messages_csv: ['from,to,body,timestamp,status', 'direction,phone,text,sent_at', 'message_id,status,created_at,type'],
  orders_csv: ['order_id,total,currency,created_at', 'pedido;fecha;valor;moneda', 'número do pedido;data;valor total;moeda;canal'],
})) {
  test(`tables of ${kind} by their header: ${headers.join(' / ')}`, () => {
    for (const header of headers) {
      const width = header.split(/[,;\t]/).length;
      const delimiter = /[,;\t]/.exec(header)?.[0] ?? ',';
      expect([header, kindOf(`${header}\n${Array(width).fill('1').join(delimiter)}\n`)]).toEqual([header, kind]);
      expect(kindOf(`\ufeff${header.toUpperCase()}\r\n`)).toBe(kind);
    }
  });
}

test('every kind of the contract is recognised in some form', () => {
  expect(Object.keys(kinds)).toHaveLength(26);
  expect(Object.keys(kinds).filter((kind) => isUsed(kind as keyof typeof kinds))).toHaveLength(26);
});

for (const [how, content, format] of [
  ['one a line', `${json(body)}\n${json(body)}\n`, 'json-lines'],
  ['one line', json(body), 'json-lines'],
  ['an array', json([body, body]), 'json-array'],
  ['a pretty-printed array', JSON.stringify([body], null, 2), 'json-array'],
  ['one pretty-printed body', JSON.stringify(body, null, 2), 'json-value'],
  ['two pretty-printed bodies', JSON.stringify(body, null, 2).repeat(2), 'json-glued'],
  ['glued on one line', json(body).repeat(5), 'json-glued'],
  ['lines after a garbage line', `garbage\n${json(body)}\n${json(body)}\n`, 'json-lines'],
  ['lines after an empty body', `{}\n{"object":"whatsapp_business_account","entry":[]}\n${json(body)}\n`, 'json-lines'],
  ['a byte order mark', `\ufeff${json(body)}\n`, 'json-lines'],
  ['a table with bodies', `id;at;raw\n1;2022-05-10;"${json(body).replaceAll('"', '""')}"\n`, 'csv'],
  ['a table with bodies and no header', `"${json(body).replaceAll('"', '""')}",x\n`, 'csv'],
] as const) {
  test(`webhooks as ${how}: ${format}`, () => {
    expect([kindOf(content), formatOf(content)]).toEqual(['meta_cloud_webhook', format]);
  });
}

test('a first record longer than the head is recognised by its beginning: 1 MB of a history of 3 MB', () => {
  const history = json({ ...body, padding: Array(50_000).fill({ text: 'x'.repeat(40), more: [1, 2] }) });
  expect(history.length).toBeGreaterThan(3_000_000);
  expect(kindOf(Buffer.from(history).subarray(0, 1 << 20))).toBe('meta_cloud_webhook');
  expect(kindOf(Buffer.from(`[${history}]`).subarray(0, 1 << 20))).toBe('meta_cloud_webhook');
});

test('a catalogue with an explanation row above its header: 2 head rows', () => {
  const found = told(
    '# Required | id,# Required | title,# Required,# Optional\nid,title,price,availability\n1,Zapato,10.00 USD,in stock\n',
  );
  expect(found).toMatchObject({ kind: 'catalog', layout: { csv: { headRows: 2 } } });
});

test('a record is no header, though its words are: a table of unknown columns is of no kind', () => {
  expect(kindOf('Momento,Canal,Quién,Clase\n2022-03-07 12:00,whatsapp,573001112244,plantilla\n')).toBe(null);
  expect(kindOf('telefone;campanha;grupo_de_controle\n11987650004;Mayo;sim\n')).toBe('holdout_list');
});

for (const [how, content] of [
  ['nothing', ''],
  ['blanks', ' \n\n'],
  ['prose', 'Dear Ana,\nthank you for your message.\nYours'],
  ['other JSON', '{"hello": 1}\n{"hello": 2}\n'],
  ['template group analytics', '{"data":[{"granularity":"DAILY","data_points":[{"template_group_id":"1","start":1,"end":2,"sent":1}]}]}'],
  ['a log of something else with messages', '{"messages":[{"id":1,"subject":"x"}]}\n{"messages":["x"]}\n'],
  ['a table of something else', 'colour,size\nred,1\n'],
  ['bytes', Buffer.from([0x89, 0x50, 0x4e, 0x47, 0, 1, 2, 3, 0xff])],
] as const) {
  test(`${how} is unrecognised, with a reason`, () => {
    expect(kindOf(content as string)).toBeNull();
    expect(formatOf(content as string).length).toBeGreaterThan(10);
  });
}

for (const [what, content] of [
  ['UTF-16', Buffer.from('\ufeff{"statuses":[]}\n', 'utf16le')],
  ['UTF-16', Buffer.from('\ufeffphone;campaign\n', 'utf16le').swap16()],
  ['zstd', Buffer.from('28b52ffd24050000', 'hex')],
  ['PDF', Buffer.from('%PDF-1.7\n')],
] as const) {
  test(`what is ${what} (${content.toString('hex', 0, 2)}) is called so, with what to do about it`, () => {
    expect(recognise(content)).toEqual({ kind: null, reason: expect.stringMatching(new RegExp(`${what}.*; (save|unpack|export)`)) });
  });
}

test('property: no bytes whatever make the recogniser throw', () => {
  fc.assert(
    fc.property(fc.oneof(fc.uint8Array({ maxLength: 300 }), fc.string({ maxLength: 300 }), fc.json({ maxDepth: 4 })), (content) => {
      recognise(Buffer.from(content as string));
    }),
    { numRuns: 500 },
  );
});

import { mkdirSync, readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { DuckDBInstance } from '@duckdb/node-api';
import { expect, test } from '@playwright/test';
import { keptGenerations } from '../../db/generation';
import { type Ending, runIngest, startCommand } from './ingest-process';
import { bodyOf, lines, onprem, reaches, request, says, status, ventas } from './log-builder';
import { shopifyCsv } from './order-builder';
import { query, stagedParquet } from './stage-workspace';

/** What no file, answer or message may hold, in clear or as Base64. */
const phone = '573005551234';
const secrets = {
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

/** Everything that was said by a command. */
const spoken: string[] = [];
let data = '';
let written = '';

test.beforeAll(async ({}, info) => {
  data = info.outputPath('data');
  const logs = info.outputPath('logs');
  mkdirSync(logs, { recursive: true });
  const files = {
    [`chat-${phone}.jsonl`]: webhooks,
    'onprem.jsonl': onprem([says(phone, wamid(phone, 14), '2022-05-10 12:11')]),
    'requests.jsonl': requests,
    'orders.csv': orders,
    [`${secrets.other}.txt`]: words,
  };
  for (const [file, content] of Object.entries(files)) writeFileSync(join(logs, file), content);
  const settings = join(logs, 'settings.json');
  writeFileSync(settings, JSON.stringify({ timezone: 'UTC', excludedContacts: [`+${secrets.excluded}`] }));
  const paths = Object.keys(files).map((file) => join(logs, file));
  hear(await runIngest(data, ['acme', ...paths, '--settings', settings, '--json']));
  hear(await runIngest(data, ['acme', ...paths, '--line', '+573105550142']));
  const metrics = ['conversations', 'messages', 'charges', 'roi', 'data_quality'].map((metric) => [
    'db/query.ts',
    'acme',
    metric,
    '--json',
    '--by',
    metric === 'data_quality' ? 'file' : 'country',
  ]);
  for (const [file = '', ...args] of [...metrics, ['ingest/loads.ts', 'acme'], ['ingest/generations.ts', 'acme', '--json']])
    hear(await startCommand([process.execPath, '.ci/launch.mjs', file, ...args], { VENTANA_DATA: data }).ending);
  written = [...bytesBelow(data), ...(await tablesOf(join(data, 'acme')))].join('\n');
});

function hear({ status: code, stdout, stderr }: Ending): void {
  expect([0, 3]).toContain(code);
  spoken.push(stdout, stderr);
}

function bytesBelow(folder: string): readonly string[] {
  const names = readdirSync(folder, { recursive: true, encoding: 'utf8' });
  return names.flatMap((file) => [
    file,
    ...(statSync(join(folder, file)).isFile() ? [readFileSync(join(folder, file)).toString('latin1')] : []),
  ]);
}

/** Every value of every staged file, and of every table and view of every generation that is kept. */
async function tablesOf(workspace: string): Promise<readonly string[]> {
  const told = (
    await Promise.all(stagedParquet(workspace).map((file) => query(`select to_json(t)::varchar from read_parquet('${file}') as t`)))
  )
    .flat(2)
    .map(String);
  for (const id of keptGenerations(workspace)) {
    const duckdb = await DuckDBInstance.create(join(workspace, 'generations', `${id}.duckdb`), { access_mode: 'READ_ONLY', threads: '1' });
    const connection = await duckdb.connect();
    const names = (await connection.runAndReadAll('select table_name from information_schema.tables')).getRows().flat();
    for (const table of names)
      told.push(...(await connection.runAndReadAll(`select to_json(t)::varchar from ${String(table)} as t`)).getRows().flat().map(String));
    connection.closeSync();
    duckdb.closeSync();
  }
  return told;
}

/** A secret as it is, as bytes, its long digits, its last ten digits, and as Base64 at each of the three alignments. */
function forms(secret: string): readonly string[] {
  const aligned = ['', 'x', 'xx'].map((before) =>
    Buffer.from(before + secret)
      .toString('base64')
      .slice(4, -4),
  );
  const digits = secret.match(/\d{9,}/g) ?? [];
  return [secret, Buffer.from(secret).toString('latin1'), ...digits, ...digits.map((run) => run.slice(-10)), ...aligned];
}

/** Runs of Base64 decoded, as a curious reader would. */
const decoded = (text: string): string =>
  (text.match(/[A-Za-z0-9+/]{24,}={0,2}/g) ?? []).map((run) => Buffer.from(run, 'base64').toString('latin1')).join('\n');

test('there is something to search: two generations, staged files, and answers', () => {
  expect(keptGenerations(join(data, 'acme'))).toEqual([1, 2]);
  expect(written.length).toBeGreaterThan(100_000);
  expect(spoken.join('').length).toBeGreaterThan(3_000);
  expect(written).toContain('+573001112233');
});

for (const [what, secret] of Object.entries(secrets)) {
  test(`${what} is in no file, table, answer or message, in clear or as Base64`, () => {
    for (const form of forms(secret)) {
      expect(written.includes(form), `${form} in the workspace`).toBe(false);
      expect(
        spoken.some((text) => text.includes(form)),
        `${form} on a screen`,
      ).toBe(false);
    }
    for (const run of secret.match(/\d{9,}/g) ?? []) expect(decoded(written).includes(run), `${run} in decoded Base64`).toBe(false);
  });
}

import { readFileSync, writeFileSync } from 'node:fs';
import { expect, test } from '@playwright/test';
import { filesBelow, newWorkspace, query, stage, stagedParquet } from './stage-workspace';
import { body, messages, noon, sent, statuses, text } from './webhook-body';

/** What must not be found, in whatever table: numbers, names, texts, addresses, payloads and the message ids that embed a number. */
const secrets = {
  phone: '573005551234',
  otherPhone: '5215512345678',
  name: 'Ana María Restrepo',
  text: 'mi cédula es secreta',
  payload: 'PAYLOAD-573005551234',
  email: 'ana.restrepo@example.com',
  address: 'Calle 10 # 43-12',
  wamid: `wamid.${Buffer.from('\u0008573005551234').toString('base64')}`,
  link: 'https://example.com/pedido?telefono=573005551234',
};

test('9 kinds of private text in messages, statuses, rejects, orders and requests: none is in any staged byte or value, in clear or as Base64', async ({}, info) => {
  const workspace = await newWorkspace(info.outputPath('workspace'));
  const staged = await stage(workspace, write(info.outputPath()));
  expect(staged.map(({ status }) => status)).toEqual(['staged', 'staged', 'staged']);
  const found = await everything(workspace);
  expect(found.length).toBeGreaterThan(1000);
  for (const [what, secret] of Object.entries(secrets)) {
    for (const form of forms(secret)) expect(found.includes(form), `${what} as ${form}`).toBe(false);
  }
  expect(found.includes('106540352242922')).toBe(true);
});

test('a path with a number in it is told with the number masked: 573005551234 as 57…34', async ({}, info) => {
  const workspace = await newWorkspace(info.outputPath('workspace'));
  const path = info.outputPath('573005551234.jsonl');
  writeFileSync(path, 'neither JSON nor a table');
  const [told] = await stage(workspace, [path]);
  expect(told?.maskedPath).toMatch(/57…34\.jsonl$/);
  expect(told?.status).toBe('unrecognised');
});

function write(folder: string): readonly string[] {
  const { phone, otherPhone, name, wamid, payload, email, address, link } = secrets;
  const contacts = [{ profile: { name }, wa_id: phone }];
  const asked = text({ from: phone, id: wamid, text: { body: `${secrets.text} ${link}` }, context: { id: wamid, from: otherPhone } });
  const tapped = text({ from: phone, id: `${wamid}2`, type: 'button', text: undefined, button: { text: secrets.text, payload } });
  const placed = text({
    from: phone,
    id: `${wamid}3`,
    type: 'location',
    location: { address, name: address, latitude: 6.2, longitude: -75.5 },
  });
  const lines = [
    { ...messages(asked), contacts },
    body({ messaging_product: 'whatsapp', metadata: { phone_number_id: '106540352242922' }, contacts, messages: [tapped, placed] }),
    statuses(sent({ id: wamid, recipient_id: otherPhone, biz_opaque_callback_data: payload })),
    statuses(sent({ id: wamid, recipient_id: phone, timestamp: `${name} ${phone}` })),
    { ...messages({ [phone]: name, id: null }), note: address },
    { [email]: name, body: `${name}, ${address}` },
  ];
  const order = `#1,${email},paid,2022-05-01 10:00:00 +0000,COP,20.00,20.00,2022-05-01 10:00:00 +0000,1,Camisa,20.00,+${phone},${name},"${address}",4000001`;
  const header =
    'Name,Email,Financial Status,Paid at,Currency,Subtotal,Total,Created at,Lineitem quantity,Lineitem name,Lineitem price,Phone';
  const template = {
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
  };
  const request = { messaging_product: 'whatsapp', to: phone, type: 'template', template, biz_opaque_callback_data: payload };
  const response = { messaging_product: 'whatsapp', contacts: [{ input: phone, wa_id: phone }], messages: [{ id: wamid }] };
  const files = {
    'log.jsonl': `${lines.map((line) => JSON.stringify(line)).join('\n')}\n{"broken": "${phone} ${name}`,
    'orders.csv': `${header},Billing Name,Billing Street,Id\n${order}\n#2,${email},paid,${name},COP,${phone},x,${address},1,x,x,${phone},${name},x,${phone}\n`,
    'requests.jsonl': `${JSON.stringify({ time: Number(noon), request, response })}\n`,
  };
  return Object.entries(files).map(([file, content]) => {
    writeFileSync(`${folder}/${file}`, content);
    return `${folder}/${file}`;
  });
}

/** Every byte of the workspace's files, and every value of every staged column as text. */
async function everything(workspace: string): Promise<string> {
  const bytes = filesBelow(workspace).map((file) => readFileSync(file).toString('latin1'));
  const values = await Promise.all(
    stagedParquet(workspace).map((file) => query(`select to_json(t)::varchar from read_parquet('${file}') as t`)),
  );
  return [...bytes, ...values.flat(2).map(String)].join('\n');
}

/** A secret as it is, without its blanks, its longest digits, and as Base64 at each of the three alignments. */
function forms(secret: string): readonly string[] {
  const aligned = ['', 'x', 'xx'].map((before) =>
    Buffer.from(before + secret)
      .toString('base64')
      .slice(4, -4),
  );
  return [secret, Buffer.from(secret).toString('latin1'), ...(secret.match(/\d{9,}/g) ?? []), ...aligned];
}

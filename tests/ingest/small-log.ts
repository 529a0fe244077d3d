import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

/** Two small logs and an order export, as `january` and `february`: 3 customers a day for `days` days, each asks, is answered, and the answer is delivered. */
export function writeSmallLogs(
  folder: string,
  days: number,
): { readonly january: string; readonly february: string; readonly orders: string } {
  mkdirSync(folder, { recursive: true });
  const files = { january: join(folder, 'january.jsonl'), february: join(folder, 'february.jsonl'), orders: join(folder, 'orders.csv') };
  writeFileSync(files.january, bodies('2022-01-03', days));
  writeFileSync(files.february, bodies('2022-02-03', days));
  writeFileSync(files.orders, orders(days));
  return files;
}

function bodies(firstDay: string, days: number): string {
  const began = Date.parse(`${firstDay}T15:00:00Z`) / 1000;
  const lines = Array.from({ length: days * 3 }, (_, index) => {
    const at = began + Math.floor(index / 3) * 86_400 + (index % 3) * 600;
    const customer = `57300555${String(1000 + (index % 12))}`;
    const answer = `wamid.${firstDay}-${index}-answer`;
    const status = (name: string, seconds: number) => ({
      id: answer,
      status: name,
      timestamp: String(at + seconds),
      recipient_id: customer,
    });
    return [
      value({
        messages: [{ from: customer, id: `wamid.${firstDay}-${index}-ask`, timestamp: String(at), type: 'text', text: { body: 'hola' } }],
      }),
      value({ statuses: [status('sent', 60)] }),
      value({ statuses: [status('delivered', 62), status('read', 90)] }),
    ];
  });
  return `${lines
    .flat()
    .map((body) => JSON.stringify(body))
    .join('\n')}\n`;
}

function value(content: object): object {
  const metadata = { display_phone_number: '573105550142', phone_number_id: '103340921187650' };
  const change = { field: 'messages', value: { messaging_product: 'whatsapp', metadata, ...content } };
  return { object: 'whatsapp_business_account', entry: [{ id: '104920031187455', changes: [change] }] };
}

function orders(days: number): string {
  const header =
    'Name,Email,Financial Status,Paid at,Currency,Subtotal,Total,Created at,Lineitem quantity,Lineitem name,Lineitem price,Phone,Id';
  const rows = Array.from({ length: days }, (_, day) => {
    const at = `${new Date(Date.parse('2022-01-03T18:00:00Z') + day * 86_400_000).toISOString().slice(0, 19).replace('T', ' ')} +0000`;
    return `#${1000 + day},,paid,${at},USD,${20 + day}.00,${20 + day}.00,${at},1,Camisa,${20 + day}.00,+57 300 555 ${1000 + (day % 12)},${4_000_000 + day}`;
  });
  return `${[header, ...rows].join('\n')}\n`;
}

import { mkdirSync, openSync, writeFileSync, writeSync } from 'node:fs';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';

/** What a file full of trouble is, and what its load says: exit code, counts of its records, and the one sentence on standard error. */
export type BadFile = {
  readonly name: string;
  readonly write: (path: string) => void;
  readonly exit: number;
  readonly status: string;
  readonly counts: readonly [records: number, accepted: number, rejected: number];
  readonly sentence: RegExp;
};

/** One webhook body with one message; the default time is 15 April 2022. */
function body(id: string, timestamp = '1650000000'): string {
  const metadata = { display_phone_number: '573105550142', phone_number_id: '103340921187650' };
  const messages = [{ from: '573005551000', id: `wamid.${id}`, timestamp, type: 'text', text: { body: 'hola' } }];
  const change = { field: 'messages', value: { messaging_product: 'whatsapp', metadata, messages } };
  return JSON.stringify({ object: 'whatsapp_business_account', entry: [{ id: '104920031187455', changes: [change] }] });
}

const text = (content: string | Buffer) => (path: string) => writeFileSync(path, content);
const lines = (...parts: readonly string[]) => text(`${parts.join('\n')}\n`);

const orderHeader =
  'Name,Financial Status,Paid at,Currency,Subtotal,Total,Created at,Lineitem quantity,Lineitem name,Lineitem price,Phone,Id';
const order = (day: string, quantity: string) =>
  lines(orderHeader, `#1,paid,${day} 18:00:00 +0000,USD,20.00,20.00,${day} 18:00:00 +0000,${quantity},Camisa,20.00,+57 300 555 1000,1`);

const log = Buffer.from(Array.from({ length: 500 }, (_, index) => `${body(`packed-${index}`)}\n`).join(''));
const cut = gzipSync(log);
const nested = (depth: number) => `${'{"a":'.repeat(depth)}1${'}'.repeat(depth)}`;

/** A line of 1 GB between two bodies, written a megabyte at a time. */
function giantLine(path: string): void {
  const file = openSync(path, 'w');
  const megabyte = Buffer.alloc(1 << 20, 'x');
  writeSync(file, `${body('before-giant')}\n{"object":"`);
  for (let count = 0; count < 1024; count++) writeSync(file, megabyte);
  writeSync(file, `"}\n${body('after-giant')}\n`);
}

export const badFiles: readonly BadFile[] = [
  { name: 'empty.jsonl', write: text(''), exit: 3, status: 'unrecognised', counts: [0, 0, 0], sentence: /empty/ },
  { name: 'blank.jsonl', write: text('\n \n'), exit: 3, status: 'unrecognised', counts: [0, 0, 0], sentence: /empty/ },
  {
    name: 'words.txt',
    write: text('hola\nmundo\n'),
    exit: 3,
    status: 'unrecognised',
    counts: [0, 0, 0],
    sentence: /of no kind that is known/,
  },
  {
    name: 'cut.jsonl.gz',
    write: text(cut.subarray(0, cut.length >> 1)),
    exit: 1,
    status: 'failed',
    counts: [0, 0, 0],
    sentence: /cut off/,
  },
  {
    name: 'bomb.jsonl.gz',
    write: text(gzipSync(`${body('bomb')}\n${'{"a":1}\n'.repeat(12_000_000)}`, { level: 9 })),
    exit: 1,
    status: 'failed',
    counts: [0, 0, 0],
    sentence: /expands/,
  },
  {
    name: 'invalid.jsonl',
    write: text(
      Buffer.concat([Buffer.from(`${body('i1')}\n`), Buffer.from([0xff, 0xfe, 0x80, 0xc3, 0x28, 0x0a]), Buffer.from(body('i2'))]),
    ),
    exit: 3,
    status: 'loaded',
    counts: [3, 2, 1],
    sentence: /1 of 3 records were rejected, the first on line 2: not JSON/,
  },
  {
    name: 'deep.jsonl',
    write: lines(body('d1'), nested(100_000), body('d2')),
    exit: 3,
    status: 'loaded',
    counts: [3, 2, 1],
    sentence: /the first on line 2: nested deeper/,
  },
  {
    name: 'future.jsonl',
    write: lines(body('f1', '4102444800'), body('f2')),
    exit: 3,
    status: 'loaded',
    counts: [2, 1, 1],
    sentence: /the first on line 1: time in the future/,
  },
  {
    name: 'giant.jsonl',
    write: giantLine,
    exit: 3,
    status: 'loaded',
    counts: [3, 2, 1],
    sentence: /the first on line 2: record larger than 64 MB/,
  },
  {
    name: 'no-currency.csv',
    write: lines(orderHeader.replace('Currency,', ''), '#1,paid,2022-02-03,20.00,20.00,2022-02-03 18:00:00 +0000,1,Camisa,20.00,,1'),
    exit: 3,
    status: 'loaded',
    counts: [1, 0, 1],
    sentence: /the first on line 2: no currency \(the file has no column Currency\)/,
  },
  {
    name: 'february-30.csv',
    write: order('2022-02-30', '1'),
    exit: 3,
    status: 'loaded',
    counts: [1, 0, 1],
    sentence: /impossible date \(Created at\)/,
  },
  { name: 'minus-1.csv', write: order('2022-02-03', '-1'), exit: 3, status: 'loaded', counts: [1, 0, 1], sentence: /negative quantity/ },
];

/** Files that look odd and are right: nothing of them is rejected. */
export const oddFiles: readonly BadFile[] = [
  {
    name: 'bom.jsonl',
    write: text(`\uFEFF${body('b1')}\r\n${body('b2')}\r\n`),
    exit: 0,
    status: 'loaded',
    counts: [2, 2, 0],
    sentence: /^$/,
  },
];

/** Writes a bad file into a folder and gives its path. */
export function writeBadFile(folder: string, { name, write }: BadFile): string {
  mkdirSync(folder, { recursive: true });
  write(join(folder, name));
  return join(folder, name);
}

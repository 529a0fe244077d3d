import { expect, test } from '@playwright/test';
import { type Built, built } from './built';
import { bodyOf, fails, lines, log, quoting, reaches, request, says, status, template } from './log-builder';

/** Each customer is one case: the last two digits of the number name it. */
const customer = (number: number): string => `5730055500${String(number).padStart(2, '0')}`;
const [plain, readOnly, playedOnly, repliedEarly, repliedOnly, failed, withheld, failedLate, failedAlone, pending] = Array.from(
  { length: 10 },
  (_, index) => customer(index + 1),
) as [string, string, string, string, string, string, string, string, string, string];
const [unsent, requested, asked, echoed, synced, warned, reacted, both] = Array.from({ length: 8 }, (_, index) => customer(index + 11)) as [
  string,
  string,
  string,
  string,
  string,
  string,
  string,
  string,
];

const statuses = [
  status(plain, 'b01', 'read', '2022-03-07 13:01:00'),
  status(plain, 'b01', 'sent', '2022-03-07 13:00:00'),
  status(plain, 'b01', 'delivered', '2022-03-07 13:00:10'),
  status(readOnly, 'b02', 'sent', '2022-03-07 13:00:00'),
  status(readOnly, 'b02', 'read', '2022-03-07 13:00:20'),
  status(playedOnly, 'b03', 'sent', '2022-03-07 13:00:00'),
  status(playedOnly, 'b03', 'played', '2022-03-07 13:00:40'),
  status(repliedEarly, 'b04', 'sent', '2022-03-07 13:00:00'),
  status(repliedEarly, 'b04', 'delivered', '2022-03-07 13:00:30'),
  says(repliedEarly, 'a04', '2022-03-07 13:00:25', quoting('b04')),
  status(repliedOnly, 'b05', 'sent', '2022-03-07 13:00:00'),
  says(repliedOnly, 'a05', '2022-03-07 13:00:50', quoting('b05')),
  status(failed, 'b06', 'sent', '2022-03-07 13:00:00'),
  fails(failed, 'b06', '2022-03-07 13:00:05', 131026),
  status(withheld, 'b07', 'sent', '2022-03-07 13:00:00'),
  fails(withheld, 'b07', '2022-03-07 13:00:05', 131049),
  fails(failedLate, 'b08', '2022-03-07 13:00:05', 131026),
  reaches(failedLate, 'b08', '2022-03-07 13:00:00'),
  fails(failedAlone, 'b09', '2022-03-07 13:00:05', 131047),
  status(pending, 'b10', 'sent', '2022-03-07 13:00:00'),
  status(unsent, 'b11', 'delivered', '2022-03-07 13:00:15'),
  status(unsent, 'b11', 'read', '2022-03-07 13:00:35'),
  status(asked, 'b13', 'delivered', '2022-03-07 13:00:03'),
  status(warned, 'b16', 'pondered', '2022-03-07 13:00:03'),
  status(reacted, 'b17', 'sent', '2022-03-07 13:00:00'),
  says(reacted, 'a17', '2022-03-07 13:00:09', { type: 'reaction', text: undefined, reaction: { message_id: 'wamid.b17', emoji: '👍' } }),
  status(both, 'same', 'delivered', '2022-03-07 13:00:03'),
  says(both, 'same', '2022-03-07 13:00:01'),
];

const fromApp = [
  bodyOf(
    { message_echoes: [{ from: '573001112233', to: echoed, id: 'wamid.b14', timestamp: '1646658000', type: 'text', text: { body: 'x' } }] },
    undefined,
    'smb_message_echoes',
  ),
  bodyOf(
    {
      history: [
        {
          metadata: { phase: 0, chunk_order: 1, progress: 100 },
          threads: [
            {
              id: synced,
              messages: [
                {
                  from: synced,
                  id: 'wamid.a15',
                  timestamp: '1646658000',
                  type: 'text',
                  text: { body: 'x' },
                  history_context: { status: 'READ' },
                },
                {
                  from: '573001112233',
                  to: synced,
                  id: 'wamid.b15',
                  timestamp: '1646658060',
                  type: 'text',
                  text: { body: 'x' },
                  history_context: { status: 'READ' },
                },
              ],
            },
          ],
        },
      ],
    },
    undefined,
    'history',
  ),
];

const requests = [
  request(requested, 'b12', '2022-03-07 13:00:00', template('promo')),
  request(asked, 'b13', '2022-03-07 13:00:00', template('promo')),
];

let acme: Built;

test.beforeAll(async () => {
  acme = await built({ 'log.jsonl': log(statuses) + lines(fromApp), 'requests.jsonl': lines(requests) });
});
test.afterAll(() => acme.close());

/** A message of the business to one customer: times within the minute of 13:00, and its claims. */
async function told(who: string): Promise<string> {
  const rows = await acme.rows(`
    select strftime(occurred_at, '%M:%S') as sent, strftime(delivered_at, '%M:%S') as delivered, strftime(read_at, '%M:%S') as read,
      seconds_to_delivery as seconds, concat_ws(' ', case when is_sent then 'sent' end, case when is_delivered then 'delivered' end,
        case when is_read then 'read' end, case when is_failed then 'failed' end, case when is_withheld then 'withheld' end,
        case when is_pending then 'pending' end, case when is_sent_time_assumed then 'assumed' end) as claims
    from fact_message join dim_contact using (contact_key)
    where direction = 'outbound' and label = '+57 … ${who.slice(-2)}'`);
  return rows
    .map(
      ({ sent, delivered, read, seconds, claims }) =>
        `${[sent, delivered, read, seconds].map((value) => value ?? '–').join(' ')} ${claims}`,
    )
    .join('; ');
}

test('delivered is the earliest of delivered, read, played and the quoting reply, whatever the order of the lines', async () => {
  expect(await told(plain)).toBe('00:00 00:10 01:00 10 sent delivered read');
  expect(await told(readOnly)).toBe('00:00 00:20 00:20 20 sent delivered read');
  expect(await told(playedOnly)).toBe('00:00 00:40 00:40 40 sent delivered read');
  expect(await told(repliedEarly)).toBe('00:00 00:25 – 25 sent delivered');
  expect(await told(repliedOnly)).toBe('00:00 00:50 – 50 sent delivered');
  expect(await told(reacted)).toBe('00:00 00:09 – 9 sent delivered');
});

test('failed is failed and never delivered; 131049 is withheld, not failed; sent and nothing later is pending', async () => {
  expect(await told(failed)).toBe('00:00 – – – sent failed');
  expect(await told(withheld)).toBe('00:00 – – – sent withheld');
  expect(await told(failedLate)).toBe('00:00 00:00 – 0 sent delivered');
  expect(await told(pending)).toBe('00:00 – – – sent pending');
});

test('without a sent status the earliest status is the time of sending, said so, and gives no latency', async () => {
  expect(await told(failedAlone)).toBe('00:05 – – – failed assumed');
  expect(await told(unsent)).toBe('00:15 00:15 00:35 – sent delivered read assumed');
  expect(await told(warned)).toBe('00:03 – – – assumed');
});

test('a request counts as a message; without any status it was not accepted as sent', async () => {
  expect(await told(requested)).toBe('00:00 – – – ');
  expect(await told(asked)).toBe('00:03 00:03 – – sent delivered assumed');
});

test('echoes and history of the app are messages, but open no conversation', async () => {
  expect(await told(echoed)).toBe('00:00 – – – sent pending');
  expect(await told(synced)).toBe('01:00 01:00 01:00 – sent delivered read');
  expect(
    await acme.rows(`select 1 from fact_conversation join dim_contact using (contact_key) where label in ('+57 … 14', '+57 … 15')`),
  ).toEqual([]);
});

test('an inbound message and a status of one id are two messages', async () => {
  expect(await told(both)).toBe('00:03 00:03 – – sent delivered assumed');
  expect(
    await acme.rows(
      `select count(*) as messages, count(distinct message_key) as keys from fact_message join dim_contact using (contact_key) where label = '+57 … 18'`,
    ),
  ).toEqual([{ messages: 2, keys: 2 }]);
});

test('18 outbound messages: 15 sent, 11 delivered, 5 read, 2 failed, 1 withheld, 2 pending; rate 11 ÷ 15; 5 inbound have none of it', async () => {
  const { rows, totals, warnings } = await acme.ask('messages', { by: ['direction'] });
  const [inbound, outbound] = rows;
  expect(inbound).toMatchObject({ direction: 'inbound', messages: 5, sent: null, delivered: null, delivery_rate: null });
  expect(outbound).toMatchObject({
    messages: 18,
    sent: 15,
    delivered: 11,
    read: 5,
    failed: 2,
    withheld: 1,
    pending: 2,
    delivery_rate: 11 / 15,
  });
  expect(totals).toMatchObject({ messages: 23, sent: 15 });
  expect(warnings.find(({ code }) => code === 'sent_time_assumed')?.count).toBe(5);
});

test('read rate is of people: 5 readers ÷ 11 people reached', async () => {
  const { totals } = await acme.ask('messages', { direction: ['outbound'], fields: ['read_rate'] });
  expect(totals.read_rate).toBeCloseTo(5 / 11, 10);
});

import { expect, test } from '@playwright/test';
import { expectedUnits, type Vector, vectors } from '../fixtures/billing-vectors';
import { type Built, built } from './built';
import { type Channel, lines, log, request, says, status, template, type Value } from './log-builder';

/** Vectors that a log can tell: V16 needs a free tier of two and is told in full by model-free-tier.spec.ts, V35 has no events. */
const told = vectors.filter(({ id }) => id !== 'V16' && id !== 'V35');

/** Each vector has an account, lines and customers of its own. */
const accountOf = ({ id }: Vector): string => `9000000${id.slice(1)}`;
const channelOf = (vector: Vector, business: string): Channel => ({
  account: accountOf(vector),
  id: `1${vector.id.slice(1)}00${business.charCodeAt(0) || 0}`,
  display: `+57 310 200 ${vector.id.slice(1)}${String(business.charCodeAt(0) || 0).padStart(2, '0')}`,
});

function customerOf(vector: Vector, user: string): string {
  if (/^\d{9,}$/.test(user)) return user;
  return `${vector.model === 'MEXICO_TEST_2021' ? '5215512' : '573005'}${vector.id.slice(1)}${user.padStart(4, '0')}`;
}

const clock = (instant: string): string => instant.slice(0, 19).replace('T', ' ');

/** Webhook log and request log of a vector. */
function logsOf(vector: Vector): { readonly webhooks: string; readonly requests: readonly string[] } {
  const requests: string[] = [];
  const webhooks = vector.events.map((event, index) => {
    const channel = channelOf(vector, event.business ?? '');
    const who = customerOf(vector, event.user ?? '');
    const id = `${vector.id}-${index}`;
    if (event.dir === 'in')
      return log([says(who, id, clock(event.t), event.referral ? { referral: { source_type: 'ad', source_id: '1' } } : {})], channel);
    const category = event.eligible ? 'authentication_international' : event.category;
    const pricing = category ? { pricing: { billable: true, pricing_model: 'CBP', category } } : {};
    requests.push(
      request(who, id, clock(event.t), event.kind === 'template' ? template('aviso') : { type: 'text', text: { body: 'hola' } }, channel),
    );
    const arrival: readonly Value[] = event.delivered ? [status(who, id, 'delivered', clock(event.delivered), pricing)] : [];
    return log([status(who, id, 'sent', clock(event.t), pricing), arrival], channel);
  });
  return { webhooks: webhooks.join(''), requests };
}

let acme: Built;

test.beforeAll(async () => {
  const logs = told.map(logsOf);
  acme = await built(
    { 'webhooks.jsonl': logs.map(({ webhooks }) => webhooks).join(''), 'requests.jsonl': lines(logs.flatMap(({ requests }) => requests)) },
    { settings: { timezone: 'UTC', accounts: told.map((vector) => ({ id: accountOf(vector), timezone: vector.waba_timezone ?? 'UTC' })) } },
  );
});
test.afterAll(() => acme.close());

/** Units in force of one account; the free tier counts as charged, since the vectors take it as used up. */
const unitsOf = (vector: Vector) =>
  acme.rows(`
    select category as type, strftime(opened_at, '%Y-%m-%dT%H:%M:%SZ') as start,
      case when model in ('cbp_2022', 'cbp_2023') then strftime(expires_at, '%Y-%m-%dT%H:%M:%SZ') end as end,
      is_charged or free_reason = 'free_tier' as charged,
      case free_reason when 'late' then 'delivered_late' when 'free_tier' then null else free_reason end as reason
    from fact_unit join dim_unit using (unit_ix) left join (select message_key, occurred_at as sent_at from fact_message) using (message_key)
    where run = 'actual' and not is_pro_forma and account = '${accountOf(vector)}' order by opened_at, sent_at`);

for (const vector of told) {
  test(`${vector.id} from its log: ${vector.title}`, async () => {
    expect(await unitsOf(vector)).toEqual(expectedUnits(vector));
  });
}

test('V21 from its log: 0.0526 for +54, 0.0423 for +593, 0.0706 for +1 809, 0.0147 for +1 212, each after the free tier', async () => {
  const rows = await acme.rows(`
    select country, market, rate from dim_unit where run = 'actual' and model = 'cbp_2022' and account = '900000021' order by rate`);
  expect(rows).toEqual([
    { country: 'US', market: 'North America', rate: 0.0147 },
    { country: 'EC', market: 'Rest of Latin America', rate: 0.0423 },
    { country: 'AR', market: 'Argentina', rate: 0.0526 },
    { country: 'DO', market: 'Rest of Latin America', rate: 0.0706 },
  ]);
});

import { modelCodes, runCodes, type TemplateCategory, typeCodes } from '../billing/codes';
import { type Eras, erasOf } from '../billing/eras';
import { type EventColumns, eventFeed } from '../billing/event-feed';
import { unpackKey } from '../billing/event-key';
import { billingPass } from '../billing/pass';
import { type eventColumns, selectEvents } from '../billing/tables';
import type { RowsOf, RunSql } from '../build-inputs';
import { failedWays } from './unit-log';

/** A unit that another treatment of failed messages opens; `ways` are the bits of the treatments. */
export type ExtraUnit = {
  readonly account: string;
  readonly line: string;
  readonly model: string;
  readonly category: string;
  readonly contactKey: number;
  readonly month: number;
  readonly openedAt: number;
  readonly isFree: boolean;
  readonly ways: number;
};

/** Units that another treatment of failed messages opens, and the treatments (bits) under which ours are no more, by message and model. */
export type FailedUnits = { readonly extra: readonly ExtraUnit[]; readonly replaced: ReadonlyMap<string, number> };

type Place = {
  readonly accounts: readonly { readonly account: string; readonly eras: Eras }[];
  readonly lines: readonly string[];
  readonly defaultCategory: TemplateCategory;
};
type Billed = Omit<ExtraUnit, 'ways'> & { readonly messageKey: number };

/**
 * Bills the customers of failed messages anew: as if those that the customer answers within a day had opened a conversation, and as if all had.
 * What differs from their bill without the failed messages is what the treatment makes.
 */
export async function readFailedUnits(run: RunSql, rowsOf: RowsOf): Promise<FailedUnits> {
  await run(createFailedEvent);
  const accounts = (await rowsOf('select account, timezone from dim_account order by account_ix')).map((row) => ({
    account: String(row.account),
    eras: erasOf(String(row.timezone)),
  }));
  const place: Place = {
    accounts,
    lines: (await rowsOf('select line from scratch.line_ix order by line_ix')).map(({ line }) => String(line)),
    defaultCategory: templateCategoryOf((await rowsOf("select getvariable('template_category') as category"))[0]?.category),
  };
  const extra: ExtraUnit[] = [];
  const replaced = new Map<string, number>();
  for (const [treatment, ways] of [
    ['answered', failedWays.answered],
    ['every', failedWays.every],
  ] as const) {
    for (let part = 0; part < partCount; part++) {
      const before = billed(await eventsOf(rowsOf, place, `${ofPart(treatment, part)} and not is_failed`), place);
      const after = billed(await eventsOf(rowsOf, place, ofPart(treatment, part)), place);
      for (const [key, unit] of after) if (!before.has(key)) extra.push({ ...unit, ways });
      for (const [key, { messageKey, model }] of before)
        if (!after.has(key)) replaced.set(`${messageKey}|${model}`, (replaced.get(`${messageKey}|${model}`) ?? 0) | ways);
    }
  }
  await run('create table scratch.replaced_unit (message_key integer)');
  const keys = JSON.stringify([...replaced.keys()].map((key) => Number(key.split('|')[0])));
  await run(`insert into scratch.replaced_unit select unnest(from_json($1::json, '["INTEGER"]'))`, [keys]);
  return { extra, replaced };
}

const templateCategoryOf = (word: unknown): TemplateCategory => (word === 'utility' || word === 'authentication' ? word : 'marketing');

/** Customers are billed in parts, so that few events are in memory at a time. */
const partCount = 8;

const ofPart = (treatment: 'answered' | 'every', part: number): string =>
  treatment === 'answered' ? `is_answered and contact_key % ${partCount} = ${part}` : `contact_key % ${partCount} = ${part}`;

/**
 * Events of customers with a failed message, in the form of `billing_event`; under `every` a failed message counts as delivered when it was sent. Its
 * category is its own, else its template's by the lists, else the one that the template's other messages tell.
 */
const createFailedEvent = `
  create table scratch.failed_event as
  with told as (
    select template, template_language, mode(category) as category from fact_message where category is not null and template is not null group by all
  ),
  failed as (
    select account.account_ix, line.line_ix, message.contact_key, message.message_key, epoch(message.occurred_at) as sent_at,
      case when message.type in ('template', 'unknown') then 3 else 2 end::utinyint as kind,
      coalesce(message.category, nullif(template.category_code, 0), told.category, 0)::utinyint as category,
      (message.country = 'MX')::utinyint as is_mexico
    from fact_message as message
    join dim_account as account on account.account = message.account join scratch.line_ix as line on line.line = message.line
    left join dim_template as template on template.template = message.template and template.template_language = message.template_language
    left join told on told.template = message.template and told.template_language = message.template_language
    where message.direction = 'outbound' and message.failed_at is not null and message.delivered_at is null and not message.is_from_app
      and message.contact_key is not null
      and strftime(message.occurred_at, '%Y-%m') in (
        select strftime(first_day + to_months(beside), '%Y-%m') from fact_statement_line cross join (select unnest([-1, 0, 1]) as beside))
  ),
  inbound as (select account_ix, line_ix, contact_key, effective_at from scratch.billing_event where rank = 0),
  placed as (
    select failed.*, previous.effective_at as asked_at from failed asof left join inbound as previous
      on previous.account_ix = failed.account_ix and previous.line_ix = failed.line_ix and previous.contact_key = failed.contact_key
      and failed.sent_at >= previous.effective_at
  ),
  judged as (
    select placed.*, next.effective_at as answered_at from placed asof left join inbound as next
      on next.account_ix = placed.account_ix and next.line_ix = placed.line_ix and next.contact_key = placed.contact_key
      and placed.sent_at < next.effective_at
  ),
  party as (
    select account_ix, line_ix, contact_key,
      bool_or(kind = 2 and coalesce(sent_at - asked_at >= 86400, true) and coalesce(answered_at - sent_at < 86400, false)) as is_answered
    from judged group by all
  )
  select event.*, false as is_failed, party.is_answered from scratch.billing_event as event join party using (account_ix, line_ix, contact_key)
  union all by name
  select failed.account_ix, failed.line_ix, failed.contact_key, failed.sent_at as effective_at, 1::tinyint as rank, failed.sent_at, failed.kind,
    failed.category, failed.is_mexico, 0::utinyint as is_delivered, -1 as reported_ix, failed.message_key, true as is_failed, party.is_answered
  from failed join party using (account_ix, line_ix, contact_key)`;

async function eventsOf(rowsOf: RowsOf, { lines }: Place, where: string): Promise<EventColumns> {
  const isEvery = !where.startsWith('is_answered');
  const from = `(select * ${isEvery ? 'replace (1::utinyint as is_delivered)' : ''} from scratch.failed_event where ${where})`;
  const rows = await rowsOf(selectEvents(lines.length).replace('from billing_event', `from ${from} as billing_event`));
  const column = (name: (typeof eventColumns)[number]): number[] => rows.map((row) => Number(row[name]));
  return {
    key: Float64Array.from(column('key')),
    at: Float64Array.from(column('effective_at')),
    message: Int32Array.from(column('message')),
    sentAt: Float64Array.from(column('sent_at')),
    reportedIx: Int32Array.from(column('reported_ix')),
    flags: Uint8Array.from(column('flags')),
  };
}

/** What was really billed of some events, by a name of each unit. */
function billed(events: EventColumns, { accounts, lines, defaultCategory }: Place): ReadonlyMap<string, Billed> {
  const units = new Map<string, Billed>();
  const context = {
    accounts: accounts.map(({ eras }) => eras),
    lines: lines.map(() => ({ unlogged: [] })),
    ...({ defaultCategory, replay: [], opensOnFailure: true } as const),
  };
  const nothing = { openedAt: new Float64Array(0), expiresAt: new Float64Array(0), type: new Uint8Array(0) };
  const pass = billingPass(context, nothing, (run, model, isProForma, { key, month }, unit) => {
    if (run !== runCodes.actual || isProForma) return;
    const { accountIx, lineIx, contactKey } = unpackKey(key, lines.length);
    const told = {
      account: accounts[accountIx]?.account ?? 'unknown',
      line: lines[lineIx] ?? 'unknown',
      model: wordOf(modelCodes, model),
      category: wordOf(typeCodes, unit.type),
      contactKey,
      month,
      openedAt: unit.openedAt,
      isFree: unit.free !== 0,
      messageKey: unit.messageKey,
    };
    units.set([told.model, told.category, unit.messageKey, unit.openedAt].join('|'), told);
  });
  eventFeed(pass, defaultCategory)(events, events.key.length);
  pass.end();
  return units;
}

const wordOf = (codes: Readonly<Record<string, number>>, code: number): string =>
  Object.entries(codes).find(([, known]) => known === code)?.[0] ?? 'unknown';

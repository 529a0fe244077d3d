import { partMetrics, type SuppressionRule } from '../../db/suppression-rules';
import type { RowsOf, RunSql } from '../build-inputs';
import { modelSql } from '../model-steps';
import { type KnownDays, type KnownEvent, type ListSpan, listSpans } from './list-spans';

/**
 * Decides who would have been on the list of each rule when, from the facts of a generation that is being built, and inserts the messages that
 * would have been left out into `scratch.variant_change`: a variant `suppressed:RULE` for each rule, and `suppressed:` for all of them together.
 */
export async function decideSuppressions(run: RunSql, rowsOf: RowsOf, rules: readonly SuppressionRule[]): Promise<void> {
  const used = rules.filter(({ isOn }) => isOn);
  await createRules(run, used);
  if (used.length > 0) for (const step of knownSteps) await run(modelSql(`suppression/${step}`));
  const known = await knownDays(rowsOf);
  for (const [ruleIx, rule] of used.entries()) {
    for (const { first, last } of await rowsOf(candidateParts(ruleIx))) {
      const people = await rowsOf(eventsOf(ruleIx, Number(first), Number(last)));
      await insertSpans(
        run,
        people.flatMap(({ person_key, events }) =>
          listSpans(rule, readEvents(String(events)), known).map((span) => spanRow(ruleIx, Number(person_key), span)),
        ),
      );
    }
  }
  await run(modelSql('suppression/left-out'));
}

/** What is known of people and when, one kind of event after the other, and who may come onto a list. */
const knownSteps = ['known-message', 'known-event', 'known-inbound', 'known-attempt', 'known-delivery', 'known-promotion', 'candidate'];

async function createRules(run: RunSql, rules: readonly SuppressionRule[]): Promise<void> {
  await run('create table scratch.suppression_rule (rule_ix integer, rule varchar, leaves_out varchar)');
  await run('create table scratch.suppression_part (rule_ix integer, metric varchar, comparison varchar, number integer)');
  await run('create table scratch.suppression_span (rule_ix integer, person_key integer, from_day date, until_day date, told varchar)');
  for (const [ruleIx, { id, leavesOut, when }] of rules.entries()) {
    await run('insert into scratch.suppression_rule values ($1, $2, $3)', [ruleIx, id, leavesOut]);
    for (const { metric, comparison, number } of when)
      await run('insert into scratch.suppression_part values ($1, $2, $3, $4)', [ruleIx, metric, comparison, number]);
  }
}

/** So many people at a time, that their events fit into memory. */
const peopleAtOnce = 10_000;

const candidateParts = (ruleIx: number): string => `
  select min(person_key) as first, max(person_key) as last from (
    select person_key, (row_number() over (order by person_key) - 1) // ${peopleAtOnce} as part from scratch.suppression_candidate where rule_ix = ${ruleIx}
  ) group by part order by part`;

/** The events of a rule's candidates from a first person to a last one, one person a row in no order, each event as five numbers. */
const eventsOf = (ruleIx: number, first: number, last: number): string => `
  select person_key, string_agg(epoch(day)::bigint // 86400 || ' ' || epoch(sent_day)::bigint // 86400 || ' ' || ${metricNumber} || ' '
    || is_promotion::integer || ' ' || count, ';') as events
  from scratch.known_event semi join (select person_key from scratch.suppression_candidate where rule_ix = ${ruleIx}) as candidate using (person_key)
  where person_key between ${first} and ${last} and metric in (select metric from scratch.suppression_part where rule_ix = ${ruleIx})
  group by person_key`;

const metricNumber = `list_position([${partMetrics.map((metric) => `'${metric}'`).join(', ')}], metric)`;

/** Sorted by day here: `string_agg` takes three times as long when it has to. */
function readEvents(text: string): readonly KnownEvent[] {
  const events = text.split(';').flatMap((told) => {
    const [day = 0, sentDay = 0, metric = 0, isPromotion = 0, count = 0] = told.split(' ').map(Number);
    const name = partMetrics[metric - 1];
    return name === undefined ? [] : [{ day, sentDay, metric: name, isPromotion: isPromotion === 1, count }];
  });
  return events.sort((one, other) => one.day - other.day);
}

async function knownDays(rowsOf: RowsOf): Promise<KnownDays> {
  const [span] = await rowsOf(
    `select epoch(min(local_day))::bigint // 86400 as first_day, epoch(max(local_day))::bigint // 86400 as last_day from fact_message`,
  );
  const orders = await rowsOf(
    `select distinct epoch(local_day)::bigint // 86400 as day from fact_order where counts_as_revenue order by day`,
  );
  const [consent] = await rowsOf(
    `select epoch(min(local_day))::bigint // 86400 as day from fact_consent where state = 'in' and source <> 'platform'`,
  );
  return {
    logBegin: Number(span?.first_day ?? 0),
    orderDays: orders.map(({ day }) => Number(day)),
    firstConsent: consent?.day === null || consent === undefined ? null : Number(consent.day),
    end: Number(span?.last_day ?? 0) + 1,
  };
}

const spanRow = (rule_ix: number, person_key: number, { from, until, values }: ListSpan) => ({
  ...{ rule_ix, person_key, from_day: isoDay(from), until_day: until === null ? null : isoDay(until), told: values.join(' ') },
});

const isoDay = (day: number): string => new Date(day * 86_400_000).toISOString().slice(0, 10);

const spanColumns = JSON.stringify([{ rule_ix: 'integer', person_key: 'integer', from_day: 'date', until_day: 'date', told: 'varchar' }]);

async function insertSpans(run: RunSql, spans: readonly ReturnType<typeof spanRow>[]): Promise<void> {
  if (spans.length === 0) return;
  await run('insert into scratch.suppression_span select unnest(from_json($1::json, $2), recursive := true)', [
    JSON.stringify(spans),
    spanColumns,
  ]);
}

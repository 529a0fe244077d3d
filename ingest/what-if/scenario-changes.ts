import { AppError } from '../../db/errors';
import type { Scenario } from '../../db/what-if/scenario';
import type { Workbench } from './workbench';

/** One name for all that a scenario changes in the log. */
const variant = 'what-if';

/** Writes the messages that a scenario leaves out or moves into `scratch.variant_change`; gives how many there are. */
export async function insertChanges({ run, rows }: Workbench, { promotionsInside = 0, suppress = [] }: Scenario): Promise<number> {
  if (suppress.length > 0) {
    await knownRules(rows, suppress);
    await run(
      `insert into scratch.variant_change
      select distinct '${variant}', true, message.message_key, null::double, null::utinyint
      from fact_suppression_span as span
      join dim_contact as contact using (person_key)
      join generation.fact_message as message on message.contact_key = contact.contact_key
      semi join fact_window_message as promotion on promotion.message_key = message.message_key
      where list_contains($1::json::varchar[], span.rule) and message.direction = 'outbound'
        and message.local_day >= span.from_day and message.local_day < coalesce(span.until_day, date '9999-12-31')`,
      [JSON.stringify(suppress)],
    );
  }
  if (promotionsInside > 0) {
    await run(
      `insert into scratch.variant_change
      select '${variant}', true, message_key,
        epoch((promotion.moved_local_at at time zone getvariable('zone')) at time zone 'UTC')
          - greatest(0, epoch(message.delivered_at) - epoch(message.occurred_at)), null::utinyint
      from fact_window_message as promotion join generation.fact_message as message using (message_key)
      where promotion.is_outside and message_key not in (select message_key from scratch.variant_change)
        and hash(message_key) % 10000 < $1::double * 10000`,
      [promotionsInside],
    );
  }
  const [count] = await rows('select count(*) as changes from scratch.variant_change');
  return Number(count?.changes ?? 0);
}

async function knownRules(rows: Workbench['rows'], suppress: readonly string[]): Promise<void> {
  const known = (await rows('select distinct rule from fact_suppression_span order by rule')).map(({ rule }) => String(rule));
  const wrong = suppress.find((rule) => !known.includes(rule));
  if (wrong !== undefined) {
    const list = known.length ? `right ones are ${known.join(', ')}` : 'no rule of this workspace has anybody on its list';
    throw new AppError('usage', `"${wrong.slice(0, 80)}" is no rule of this workspace: ${list}.`);
  }
}

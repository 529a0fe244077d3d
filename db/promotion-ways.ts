import { type SQL, sql } from 'drizzle-orm';
import { type PromotionChoice, rolledWindows, touchKinds } from './promotion-choice';

/** Each way to count what a promotion earned, as its kinds of touch and how many seconds before the order they may lie; the chosen way among them. */
function ways({ touch, limits }: PromotionChoice): SQL {
  const isUsual = touch === 'usual' || touch === 'either';
  const told = isUsual ? (['read', 'clicked'] as const) : [touch];
  const windows = rolledWindows.filter((seconds) => seconds > 0);
  const rolled = windows.flatMap((seconds, way) => told.map((kind) => sql.raw(`(${way}, ${touchKinds[kind]}, ${seconds})`)));
  const own = limits.map(({ kind, seconds }) => sql.raw(`(${windows.length}, ${touchKinds[kind]}, ${seconds})`));
  const clock = (key: string) => sql`(select cast(value as bigint) from generation_meta where key = ${key})`;
  const settings = isUsual
    ? [
        sql`(${sql.raw(String(windows.length + 1))}, ${sql.raw(String(touchKinds.read))}, ${clock('read_seconds')})`,
        sql`(${sql.raw(String(windows.length + 1))}, ${sql.raw(String(touchKinds.clicked))}, ${clock('click_seconds')})`,
      ]
    : [];
  return sql`(values ${sql.join([...rolled, ...own, ...settings], sql`, `)}) as way(way_ix, kind, most_seconds)`;
}

const attributions = ['last_touch', 'first_touch', 'linear'];

/** Columns of `peopleByWay`, one an attribution: 1 for a person whose window has closed and who ordered, else 0. */
export const convertedByWay: readonly SQL[] = attributions.map((name) => sql.raw(`converted_${name}`));

const isCredited = attributions.map((name) => sql.raw(`bool_or(attribution = '${name}') as ${name}`));
const converted = attributions.map((name) =>
  sql.raw(`case when promotion.delivered_at <= closed.last_at and buyer.${name} then 1 else 0 end as converted_${name}`),
);

/**
 * One row per person of a promotion whom it reached and way to count: whether the person's window has closed, and by attribution whether such a one ordered.
 * What the rollup holds by day, with every trait and the hour of a person.
 */
export const peopleByWay = (choice: PromotionChoice): SQL => sql`(
  with way as (select * from ${ways(choice)}),
  reached as (
    select touch.order_key, touch.promotion_ix, touch.message_key, way.way_ix, min(touch.seconds_before) as nearest, max(touch.seconds_before) as farthest
    from fact_touch as touch join way on way.kind = touch.kind and touch.seconds_before <= way.most_seconds
    group by touch.order_key, touch.promotion_ix, touch.message_key, way.way_ix
  ),
  credited as (
    select order_key, way_ix, 'last_touch' as attribution, arg_min(promotion_ix, (nearest, promotion_ix)) as promotion_ix from reached group by order_key, way_ix
    union all
    select order_key, way_ix, 'first_touch', arg_min(promotion_ix, (-farthest, promotion_ix)) from reached group by order_key, way_ix
    union all
    select order_key, way_ix, 'linear', promotion_ix from reached
  ),
  buyer as (select promotion_ix, way_ix, ${sql.join(isCredited, sql`, `)} from credited group by promotion_ix, way_ix),
  closed as (
    select way_ix, cast(value as timestamp) - to_seconds(max(most_seconds)) as last_at from way, generation_meta where key = 'log_end_at' group by way_ix, value
  )
  select promotion.*, closed.way_ix, case when promotion.delivered_at <= closed.last_at then 1 else 0 end as settled,
    ${sql.join(converted, sql`, `)}
  from fact_campaign_person as promotion cross join closed
  left join buyer on buyer.promotion_ix = promotion.promotion_ix and buyer.way_ix = closed.way_ix
  where promotion.delivered_at is not null
) as fact_campaign_person`;

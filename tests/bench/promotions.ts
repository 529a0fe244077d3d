import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { AppError } from '../../db/errors';
import { writeExtraOrders } from './extra-orders';
import { measure } from './measure';

/** A step with its seconds, how many answers it is of, and what it must reach. */
type Say = (step: string, seconds: number, count?: number | null, peakMb?: number | null, ratio?: string) => void;

const held = (value: number, limit: number, unit: string): string => `${value <= limit ? 'within' : 'OVER'} ${limit} ${unit}`;

/** Adds to a sample so many orders of its people that there is one for ten messages. */
export async function addOrders(logs: string, messages: number): Promise<void> {
  const truth = JSON.parse(readFileSync(join(logs, 'truth.json'), 'utf8')) as { readonly orders: readonly { readonly orders: number }[] };
  const known = truth.orders.reduce((sum, { orders }) => sum + Number(orders), 0);
  if (!existsSync(join(logs, 'extra-orders.csv'))) await writeExtraOrders(logs, Math.max(0, Math.round(messages / 10) - known));
}

/** Promotions of a workspace of a data folder: asked beside the naive join, built beside the billing pass, and their lift in worlds that are known. */
export async function benchmarkPromotions(data: string, name: string, say: Say): Promise<void> {
  const told = JSON.parse((await measure('tests/bench/promotion-question.ts', [name, data])).output);
  const seconds = (milliseconds: number): number => milliseconds / 1000;
  const beside = (milliseconds: number): string => `${(told.naive / milliseconds).toFixed(1)} × faster than the naive join`;
  say(
    `promotions of a year, ${told.campaigns} campaigns with band; ${told.orders} orders, ${told.touches} touches`,
    seconds(told.list),
    null,
    null,
    `${held(told.list, 150, 'ms')}, ${beside(told.list)}`,
  );
  say('promotions of a year, one campaign with band', seconds(told.one), null, null, `${held(told.one, 100, 'ms')}, ${beside(told.one)}`);
  say('one campaign by weekday and hour', seconds(told.byHour));
  say('one campaign, time from the touch to the order', seconds(told.times));
  say('yardstick: naive join of messages and orders, one model, no band', seconds(told.naive));
  const built = JSON.parse((await measure('tests/bench/build.ts', [join(data, name)])).output);
  say('generation built', built.seconds);
  for (const [step, taken] of Object.entries(built.slowest)) say(`  ${step}`, Number(taken));
  say('yardstick: billing pass', built.billing);
  say('touches built', built.touches, null, null, held(built.touches / built.billing, 1, '× the billing pass'));
  const worlds = JSON.parse((await measure('tests/bench/lift-worlds.ts', [])).output);
  const share = worlds.effect / worlds.worlds;
  say(
    `lift of ${worlds.worlds} worlds`,
    worlds.seconds,
    null,
    null,
    `planted effect inside the interval in ${(share * 100).toFixed(1)} %, ${share >= 0.91 ? 'at least' : 'UNDER'} 91 %; planted revenue in ${((worlds.revenue / worlds.worlds) * 100).toFixed(1)} %`,
  );
  if (told.campaigns === 0) throw new AppError('failed', 'The workspace holds no promotions to ask for.');
}

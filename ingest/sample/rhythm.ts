import { dayStart, hourSeconds, sampleDays, sampleStart } from './calendar';
import { campaignOn } from './campaigns';
import { type Random, weighted } from './random';

/** How busy each hour of a day is; some write at night. */
const hours = [2, 1, 1, 1, 1, 2, 5, 12, 22, 32, 40, 42, 38, 36, 38, 40, 42, 42, 40, 36, 30, 22, 14, 7];

/** A campaign's day holds its offers and what they bring, beside the usual chats. */
const campaignFactor = 6.8;

/** How busy a day of the sample is: growth over two years, quiet Sundays, a long Christmas, promotions. */
function busyness(day: number): number {
  const growth = 0.6 + (0.9 * day) / sampleDays;
  const weekday = new Date((dayStart(day) + 12 * hourSeconds) * 1000).getUTCDay();
  const dayOfYear = day % 365;
  const season = dayOfYear > 320 ? 1.45 : dayOfYear > 120 && dayOfYear < 135 ? 1.2 : 1;
  return growth * season * (weekday === 0 ? 0.7 : weekday === 6 ? 0.8 : 1.1) * (campaignOn(day) === undefined ? 1 : campaignFactor);
}

/** For each day the share of all messages that must have been made by its end. */
export function shareByDay(): readonly number[] {
  const weights = Array.from({ length: sampleDays }, (_, day) => busyness(day));
  const all = weights.reduce((sum, weight) => sum + weight, 0);
  let sum = 0;
  return weights.map((weight) => {
    sum += weight;
    return sum / all;
  });
}

/** A moment of a day at which somebody writes; nothing happens in the first hours of the sample, which are last year elsewhere. */
export function momentOf(day: number, random: Random): number {
  const at = dayStart(day) + weighted(hours, random.next()) * hourSeconds + Math.floor(random.next() * hourSeconds);
  return at < sampleStart + 8 * hourSeconds ? at + 8 * hourSeconds : at;
}

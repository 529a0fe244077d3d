import { daySeconds, monthName, monthsOf, zoneMidnight } from './calendar';
import { accounts, missingDay, missingFrom } from './company';
import { countries } from './countries';
import { freeTierSize } from './free-tier';
import type { InvoiceUnit } from './invoice-units';
import { lostUnits } from './lost-day';
import { itemAt } from './random';
import { origins } from './windows';

const account = 1;
const month = Number(missingDay.slice(5, 7)) + 11;

type Counted = Pick<InvoiceUnit, 'country' | 'origin' | 'at'>;

/**
 * Meta's analytics of the month with the lost day, by day of the account's zone: the conversations that the rules give, and those of the lost day. They
 * tell what that day held, which the invoice of the month does not.
 */
export function analyticsFile(ours: readonly InvoiceUnit[]) {
  const { id, timezone } = itemAt(accounts, account);
  const monthOf = monthsOf(timezone);
  const lost = [...lostUnits(account, month, ours, false)].flatMap(([key, count]) => lostOf(key, count));
  const counted: Counted[] = [...ours.filter((unit) => unit.account === account && monthOf(unit.at) === month), ...lost];
  counted.sort((one, other) => one.at - other.at);
  const first = zoneMidnight(timezone, 2022, Number(missingDay.slice(5, 7)), 1);
  const points = new Map<string, number>();
  let places = freeTierSize;
  for (const { country, origin, at } of counted) {
    const type = origin === 2 ? 'FREE_ENTRY_POINT' : places > 0 ? 'FREE_TIER' : 'REGULAR';
    if (type === 'FREE_TIER') places--;
    const key = [Math.floor((at - first) / daySeconds), itemAt(countries, country).code, directions[origin], type].join('|');
    points.set(key, (points.get(key) ?? 0) + 1);
  }
  const told = [...points]
    .map(([key, conversation]) => pointOf(key, first, conversation))
    .sort((one, other) => one.start - other.start || (JSON.stringify(one) < JSON.stringify(other) ? -1 : 1));
  const text = `${JSON.stringify({ id, conversation_analytics: { data: [{ data_points: told }] } })}\n`;
  return { path: `analytics/${id}_${monthName(month)}.json`, text, records: told.length };
}

const directions = origins.map((origin) => (origin === 'business_initiated' ? 'BUSINESS_INITIATED' : 'USER_INITIATED'));

function lostOf(key: string, count: number): readonly Counted[] {
  const [code, origin] = key.split('|');
  const country = countries.findIndex((one) => one.code === code);
  return Array.from({ length: count }, () => ({ country, origin: Number(origin), at: missingFrom + daySeconds / 2 }));
}

function pointOf(key: string, first: number, conversation: number) {
  const [day = '', country = '', conversation_direction = '', conversation_type = ''] = key.split('|');
  const start = first + Number(day) * daySeconds;
  return { start, end: start + daySeconds, conversation, country, conversation_direction, conversation_type };
}

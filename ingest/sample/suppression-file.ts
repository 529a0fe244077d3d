import type { Blocked } from './abusers';
import { dayStart, hourSeconds, wallClock } from './calendar';
import type { People } from './people';

const zone = -5 * hourSeconds;
const written = (day: number): string => `${wallClock(dayStart(day), zone)}-05:00`;

/** The company's list of people whom it blocked, since when and until when. */
export function suppressionFile(people: People, blocked: readonly Blocked[]) {
  const rows = blocked.map(
    ({ contact, from, until }) => `+${people.waId(contact)},abuso,${written(from)},${until === null ? '' : written(until)}\n`,
  );
  const text = `phone,rule,blocked_at,blocked_until\n${rows.join('')}`;
  return { path: 'suppressions/blocked.csv', kind: 'suppressions', text, records: rows.length, rejected: 0 };
}

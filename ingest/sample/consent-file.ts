import { hourSeconds, sampleStart, wallClock } from './calendar';
import type { People } from './people';
import { fraction } from './random';

const purpose = 500;
const recordedShare = 0.92;

/** Whether the opt-in of a customer is on record: a part of them agreed without anybody writing it down. */
export const isRecorded = (seed: number, people: People, contact: number): boolean =>
  people.hasOptedIn(contact) && (contact >= people.count || fraction(seed, contact, purpose) < recordedShare);

/** The shop's file of consents: who agreed to offers before the sample begins. */
export function consentFile(seed: number, people: People): { readonly path: string; readonly text: string; readonly records: number } {
  const rows = Array.from({ length: people.size }, (_, contact) => contact)
    .filter((contact) => isRecorded(seed, people, contact))
    .map((contact) => {
      const at = sampleStart - Math.floor((1 + fraction(seed, contact, purpose + 1) * 500) * 24 * hourSeconds);
      const source = fraction(seed, contact, purpose + 2) < 0.6 ? 'web' : 'tienda';
      return `+${people.waId(contact)},granted,${wallClock(at, -5 * hourSeconds)}-05:00,${source}\n`;
    });
  return { path: 'consents/consents.csv', text: `phone,consent,at,source\n${rows.join('')}`, records: rows.length };
}

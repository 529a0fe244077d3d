import type { People } from './people';
import type { Random } from './random';

/** A phone as a shop's customer or a clerk types it: international, national or local, tidy or not. The order's country is known beside it. */
export function typedPhone(people: People, contact: number, random: Random): string {
  const { code, callingCode } = people.country(contact);
  const national = people.national(contact);
  const form = random.whole(0, 9);
  if (code === 'BR') return brazilian(callingCode, national, form);
  if (code === 'MX') return mexican(callingCode, national, form);
  if (code === 'AR') return argentine(callingCode, national, form);
  const trunk = code === 'CO' || code === 'PE' || code === 'PA' ? '' : '0';
  const spaced = `${national.slice(0, 3)} ${national.slice(3)}`;
  if (form < 3) return `+${callingCode}${national}`;
  if (form < 4) return `+${callingCode} ${spaced}`;
  if (form < 5) return `00${callingCode}${national}`;
  if (form < 6) return `${callingCode}${national}`;
  if (form < 8) return national;
  return form < 9 ? `${trunk}${spaced}` : `${trunk}${national.slice(0, 3)}-${national.slice(3)}`;
}

function brazilian(callingCode: string, national: string, form: number): string {
  const area = national.slice(0, 2);
  const eight = national.slice(2);
  const [left, right] = [eight.slice(0, 4), eight.slice(4)];
  if (form < 3) return `+${callingCode}${area}9${eight}`;
  if (form < 5) return `+${callingCode} ${area} 9 ${left}-${right}`;
  if (form < 6) return `+${callingCode} ${area} ${left}-${right}`;
  if (form < 7) return `(${area}) 9${left}-${right}`;
  if (form < 8) return `${area} 9${left}-${right}`;
  return form < 9 ? `${callingCode}${area}9${eight}` : `0${area}9${eight}`;
}

function mexican(callingCode: string, national: string, form: number): string {
  const spaced = `${national.slice(0, 2)} ${national.slice(2, 6)} ${national.slice(6)}`;
  if (form < 3) return `+${callingCode}${national}`;
  if (form < 5) return `+${callingCode}1${national}`;
  if (form < 6) return `+${callingCode} 1 ${spaced}`;
  if (form < 7) return `${callingCode}1${national}`;
  return form < 9 ? national : spaced;
}

function argentine(callingCode: string, national: string, form: number): string {
  const area = national.slice(0, 2);
  const eight = national.slice(2);
  const split = `${eight.slice(0, 4)}-${eight.slice(4)}`;
  if (form < 3) return `+${callingCode}9${national}`;
  if (form < 5) return `+${callingCode} 9 ${area} ${split}`;
  if (form < 6) return `+${callingCode}${national}`;
  if (form < 7) return `${callingCode}9${national}`;
  if (form < 8) return `${area} ${split}`;
  return form < 9 ? `0${area} 15-${split}` : `0${area}${eight}`;
}

/** The number in a send request: some senders put a plus, blanks or the old mobile digit, WhatsApp answers with its own form. */
export function dialledPhone(people: People, contact: number, random: Random): string {
  const form = random.next();
  if (form < 0.6) return people.waId(contact);
  const { callingCode, code } = people.country(contact);
  const national = people.national(contact);
  if (code === 'BR') return `+${callingCode}${national.slice(0, 2)}9${national.slice(2)}`;
  if (code === 'AR') return `+${callingCode}9${national}`;
  return form < 0.9 ? `+${callingCode}${national}` : `+${callingCode} ${national.slice(0, 3)} ${national.slice(3)}`;
}

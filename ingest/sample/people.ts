import { abuserKind, isEvenAbuser } from './abuser-kinds';
import { type Country, countries } from './countries';
import { fraction, itemAt, mix, weighted } from './random';

/** Traits of a customer that follow from the seed and the customer's number alone. */
const traits = { country: 1, prefix: 2, form: 3, name: 4, optIn: 5, receipts: 6, reachable: 7, bot: 8, spender: 9 } as const;

/** How many customers are company staff, listed in the settings as excluded. */
export const staffCount = 4;

/** The customers of the company, numbered from 0, then its abusers; every trait is computed from the seed. */
export type People = {
  readonly count: number;
  /** Customers and abusers. */
  readonly size: number;
  readonly countryIndex: (contact: number) => number;
  readonly country: (contact: number) => Country;
  /** National mobile number, without the digits that some countries put before mobile numbers. */
  readonly national: (contact: number) => string;
  /** Digits under which WhatsApp knows the customer; older Brazilian accounts lack the ninth digit. */
  readonly waId: (contact: number) => string;
  readonly firstName: (contact: number) => string;
  readonly lastName: (contact: number) => string;
  readonly isStaff: (contact: number) => boolean;
  readonly hasOptedIn: (contact: number) => boolean;
  readonly sendsReceipts: (contact: number) => boolean;
  readonly isReachable: (contact: number) => boolean;
  readonly onlyPlaysWithBot: (contact: number) => boolean;
};

/** People of a seed. Numbers at `size` and above are strangers: they buy but never write. */
export function peopleOf(seed: number, count: number, abusers = 0): People {
  const size = count + abusers;
  const isAbuser = (contact: number) => contact >= count && contact < size;
  const isKind = (contact: number, kind: string) => isAbuser(contact) && abuserKind(contact - count) === kind;
  /** Strangers have the same numbers with and without abusers, who come after the last of them. */
  const own = (contact: number) => (contact < count ? contact : isAbuser(contact) ? 4 * count + 1 + contact : contact - abusers);
  const weights = countries.map((country) => country.weight);
  const trait = (contact: number, name: keyof typeof traits) => fraction(seed, own(contact), traits[name]);
  const nations = Uint8Array.from({ length: size }, (_, contact) => weighted(weights, trait(contact, 'country')));
  const countryIndex = (contact: number) => nations[contact] ?? weighted(weights, trait(contact, 'country'));
  const country = (contact: number) => itemAt(countries, countryIndex(contact));
  const isStaff = (contact: number) => contact < staffCount;
  const offset = mix(seed, 77) % 10_000_000;

  function national(contact: number): string {
    const prefixes = country(contact).prefixes;
    const prefix = itemAt(prefixes, mix(seed, own(contact), traits.prefix) % prefixes.length);
    return prefix + String((own(contact) * 7_368_787 + offset) % 10_000_000).padStart(7, '0');
  }

  const known: string[] = new Array(size).fill('');

  function waId(contact: number): string {
    const id = known[contact] || madeWaId(contact);
    if (contact < size) known[contact] = id;
    return id;
  }

  function madeWaId(contact: number): string {
    const { code, callingCode } = country(contact);
    const digits = national(contact);
    const form = trait(contact, 'form');
    if (code === 'BR') return form < 0.5 ? `${callingCode}${digits}` : `${callingCode}${digits.slice(0, 2)}9${digits.slice(2)}`;
    if (code === 'MX') return form < 0.8 ? `${callingCode}1${digits}` : callingCode + digits;
    return code === 'AR' ? `${callingCode}9${digits}` : callingCode + digits;
  }

  return {
    count,
    size,
    countryIndex,
    country,
    national,
    waId,
    firstName: (contact) => itemAt(firstNames, mix(seed, own(contact), traits.name) % firstNames.length),
    lastName: (contact) => itemAt(lastNames, mix(seed, traits.name, own(contact)) % lastNames.length),
    isStaff,
    hasOptedIn: (contact) => (isAbuser(contact) ? !isKind(contact, 'no_consent') : trait(contact, 'optIn') < 0.85 && !isStaff(contact)),
    sendsReceipts: (contact) => trait(contact, 'receipts') < 0.86,
    isReachable: (contact) =>
      isAbuser(contact)
        ? !isKind(contact, 'unreachable') || isEvenAbuser(contact - count)
        : trait(contact, 'reachable') < 0.988 || isStaff(contact),
    onlyPlaysWithBot: (contact) => trait(contact, 'bot') < 0.012 && !isStaff(contact) && !isAbuser(contact),
  };
}

const firstNames = [
  'Ana',
  'María José',
  'Camila',
  'Valentina',
  'Luisa',
  'Sofía',
  'Daniela',
  'Paola',
  'Fernanda',
  'Júlia',
  'Beatriz',
  'Carla',
  'Rosa',
  'Inés',
  'Juan',
  'Carlos Andrés',
  'Diego',
  'Mateo',
  'Luis',
  'Jorge',
  'Andrés',
  'Felipe',
  'João',
  'Thiago',
  'Rafael',
  'Martín',
  'Iván',
  'Óscar',
] as const;

const lastNames = [
  'Gómez',
  'Rodríguez',
  'Pérez',
  'Castaño',
  'Muñoz',
  'Herrera',
  'Silva',
  'Souza',
  'Oliveira',
  'Ferreira',
  'Quispe',
  'Flores',
  'Rojas',
  'Vargas',
  'Ibáñez',
  'Peña',
  'Núñez',
  'Salazar',
  'Mendoza',
  'Ortiz',
  'Ramos',
  'Torres',
  'Acosta',
  'Benítez',
  'Cedeño',
  'Araújo',
  'Lima',
  "D'Angelo",
] as const;

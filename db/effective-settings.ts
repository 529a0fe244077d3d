import { durationSeconds } from './duration';
import type { ContractSettings, FixedCostSettings, LineSettings, Settings } from './settings';

/** Settings with every default filled in; `is…Assumed` marks what nobody said. */
export interface EffectiveSettings {
  readonly name: string | null;
  readonly timezone: string;
  readonly isTimezoneAssumed: boolean;
  readonly currency: string;
  readonly isCurrencyAssumed: boolean;
  readonly language: 'es' | 'pt' | 'en';
  readonly accounts: readonly AccountSettings[];
  readonly lines: readonly LineSettings[];
  readonly partners: readonly { readonly id: string; readonly name: string | null; readonly contracts: readonly ContractSettings[] }[];
  readonly fixedCosts: readonly FixedCostSettings[];
  /** Null where the margin is unknown: ROI has no value then, ROAS does. */
  readonly grossMargin: { readonly default: number | null; readonly byCategory: Readonly<Record<string, number>> };
  readonly attribution: {
    readonly model: 'last_touch' | 'first_touch' | 'linear';
    readonly clickSeconds: number;
    readonly readSeconds: number;
    readonly conversationSeconds: number;
    readonly cartSeconds: number;
  };
  /** Category of a template that no list and no status names. */
  readonly templateCategory: 'marketing' | 'utility' | 'authentication';
  readonly excludedContacts: readonly string[];
  readonly optOutKeywords: readonly string[];
}

export interface AccountSettings {
  readonly id: string;
  readonly timezone: string;
  readonly isTimezoneAssumed: boolean;
  readonly currency: string;
  readonly isCurrencyAssumed: boolean;
}

/** The zone of a country's largest city, where a country has several; elsewhere the only zone of `Intl` is taken. */
const mainTimezone: Readonly<Record<string, string>> = {
  AR: 'America/Argentina/Buenos_Aires',
  AU: 'Australia/Sydney',
  BR: 'America/Sao_Paulo',
  CA: 'America/Toronto',
  CL: 'America/Santiago',
  CN: 'Asia/Shanghai',
  DE: 'Europe/Berlin',
  EC: 'America/Guayaquil',
  ES: 'Europe/Madrid',
  ID: 'Asia/Jakarta',
  KZ: 'Asia/Almaty',
  MX: 'America/Mexico_City',
  MY: 'Asia/Kuala_Lumpur',
  NZ: 'Pacific/Auckland',
  PT: 'Europe/Lisbon',
  RU: 'Europe/Moscow',
  UA: 'Europe/Kiev',
  US: 'America/New_York',
  UZ: 'Asia/Tashkent',
};

/** The settings that a build works with. `lineCountries` are the countries of the business numbers, busiest first. */
export function effectiveSettings(settings: Settings, lineCountries: readonly string[]): EffectiveSettings {
  const accountZones = new Set((settings.accounts ?? []).flatMap(({ timezone }) => timezone ?? []));
  const accountCurrencies = new Set((settings.accounts ?? []).flatMap(({ currency }) => currency ?? []));
  const timezone = settings.timezone ?? only(accountZones) ?? proposedTimezone(lineCountries[0]);
  const { attribution = {}, grossMargin = {} } = settings;
  return {
    name: settings.name ?? null,
    timezone,
    isTimezoneAssumed: settings.timezone === undefined,
    currency: settings.currency ?? only(accountCurrencies) ?? 'USD',
    isCurrencyAssumed: settings.currency === undefined,
    language: settings.language ?? 'es',
    accounts: (settings.accounts ?? []).map((account) => accountOf(account, timezone)),
    lines: settings.lines ?? [],
    partners: (settings.partners ?? []).map(({ id, name, contracts }) => ({ id, name: name ?? null, contracts: contracts ?? [] })),
    fixedCosts: settings.fixedCosts ?? [],
    grossMargin: { default: grossMargin.default ?? null, byCategory: grossMargin.byCategory ?? {} },
    attribution: {
      model: attribution.model ?? 'last_touch',
      clickSeconds: seconds(attribution.click ?? '5d'),
      readSeconds: seconds(attribution.read ?? '24h'),
      conversationSeconds: seconds(attribution.conversation ?? '72h'),
      cartSeconds: seconds(attribution.cart ?? '7d'),
    },
    templateCategory: settings.billing?.templateCategory ?? 'marketing',
    excludedContacts: settings.excludedContacts ?? [],
    optOutKeywords: settings.optOutKeywords ?? ['BAJA', 'SALIR', 'PARAR', 'STOP'],
  };
}

/** An account by id. One that the settings do not list is assumed to bill in the workspace's zone and in US dollars, the fullest rate card. */
export function accountSettings(settings: EffectiveSettings, id: string): AccountSettings {
  return settings.accounts.find((account) => account.id === id) ?? accountOf({ id }, settings.timezone);
}

/** The zone proposed for a business number's country; UTC where nothing is known. */
export function proposedTimezone(country: string | undefined): string {
  if (!country || !/^[A-Z]{2}$/.test(country)) return 'UTC';
  const { timeZones } = new Intl.Locale(`und-${country}`) as Intl.Locale & { readonly timeZones?: readonly string[] };
  return mainTimezone[country] ?? timeZones?.[0] ?? 'UTC';
}

function accountOf(
  { id, timezone, currency }: { readonly id: string; readonly timezone?: string | undefined; readonly currency?: string | undefined },
  fallback: string,
): AccountSettings {
  return {
    id,
    timezone: timezone ?? fallback,
    isTimezoneAssumed: timezone === undefined,
    currency: currency ?? 'USD',
    isCurrencyAssumed: currency === undefined,
  };
}

const only = (values: ReadonlySet<string>): string | undefined => (values.size === 1 ? [...values][0] : undefined);

function seconds(duration: string): number {
  const value = durationSeconds(duration);
  if (value === null) throw new RangeError(`${duration} is not a duration of at most 30 days`);
  return value;
}

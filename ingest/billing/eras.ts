/** Instants (epoch seconds) at which an account's pricing changed: 00:00 of a day in the account's own zone. */
export type Eras = {
  readonly timezone: string;
  /** Customers of Mexico are billed by conversation from here on. */
  readonly mexicoTest: number;
  readonly cbp2022: number;
  /** A free entry point lasts 72 instead of 24 hours. */
  readonly freeEntry72h: number;
  readonly cbp2023: number;
  readonly serviceFree: number;
  readonly pmp2025: number;
};

/** First day of each change, as Meta and its partners published them (whatsapp-pricing.md, sections 1 to 4). */
const firstDays = {
  mexicoTest: '2021-02-01',
  cbp2022: '2022-02-01',
  freeEntry72h: '2023-03-01',
  cbp2023: '2023-06-01',
  serviceFree: '2024-11-01',
  pmp2025: '2025-07-01',
} as const;

/** The changes of pricing as an account in this IANA zone met them. */
export function erasOf(timezone: string): Eras {
  const at = (day: string) => zoneMidnight(day, timezone);
  return {
    timezone,
    mexicoTest: at(firstDays.mexicoTest),
    cbp2022: at(firstDays.cbp2022),
    freeEntry72h: at(firstDays.freeEntry72h),
    cbp2023: at(firstDays.cbp2023),
    serviceFree: at(firstDays.serviceFree),
    pmp2025: at(firstDays.pmp2025),
  };
}

/** Whether Mexico's customers were billed by the conversation test at an instant: 2021-02-01 to 2022-01-31. */
export const isMexicoTest = (eras: Eras, at: number): boolean => at >= eras.mexicoTest && at < eras.cbp2022;

/** First instant of a local day in an IANA zone, in epoch seconds; where clocks skip midnight, the instant they do. */
export function zoneMidnight(day: string, timezone: string): number {
  const wall = Date.parse(`${day}T00:00:00Z`) / 1000;
  const candidates = [wall - 86_400, wall + 86_400].map((near) => wall - zoneOffset(near, timezone));
  const exact = candidates.filter((instant) => instant + zoneOffset(instant, timezone) === wall);
  return exact.length > 0 ? Math.min(...exact) : Math.max(...candidates);
}

/** Seconds that the zone's clocks are ahead of UTC at an instant. */
function zoneOffset(instant: number, timezone: string): number {
  const parts = clock(timezone).formatToParts(instant * 1000);
  const part = (type: Intl.DateTimeFormatPartTypes) => Number(parts.find((entry) => entry.type === type)?.value);
  return Date.UTC(part('year'), part('month') - 1, part('day'), part('hour'), part('minute'), part('second')) / 1000 - instant;
}

const clocks = new Map<string, Intl.DateTimeFormat>();

function clock(timezone: string): Intl.DateTimeFormat {
  const known = clocks.get(timezone);
  if (known) return known;
  const made = new Intl.DateTimeFormat('en-US', {
    timeZone: timezone,
    hourCycle: 'h23',
    year: 'numeric',
    month: '2-digit',
    day: '2-digit',
    hour: '2-digit',
    minute: '2-digit',
    second: '2-digit',
  });
  clocks.set(timezone, made);
  return made;
}

import { billingMonths } from '../billing/billing-month';

/** What units of one kind share; prices are each unit's own. `lineCountry` is that of the business number. */
export type UnitClass = {
  readonly account: string;
  readonly line: string;
  readonly lineCountry: string;
  readonly model: string;
  readonly category: string;
  readonly country: string;
  readonly market: string;
};

/** A unit that another way of billing might count elsewhere. Instants are epoch seconds; a missing price is NaN. */
export type Unit = {
  readonly classIx: number;
  /** Months since January 1970 in the account's zone, as it was billed. */
  readonly month: number;
  readonly openedAt: number;
  readonly sentAt: number;
  readonly rate: number;
  readonly cost: number;
  readonly isTiered: boolean;
  readonly isEntryPoint: boolean;
  /** Free by its model's own rule, whatever the free tier says. */
  readonly isFree: boolean;
  /** Account that held the line when it arrived, where that is another one. */
  readonly holder: string | null;
  /** Ways of treating failed messages (bits of `failedWays`) under which it exists. */
  readonly ways: number;
};

/** Units that no way of billing moves: counted by class. */
export type Bulk = {
  readonly classIx: number;
  readonly units: number;
  readonly rate: number;
  readonly cost: number;
  readonly priced: number;
  readonly isTiered: boolean;
};

export const failedWays = { ours: 1, answered: 2, every: 4 } as const;
export const everyWay = 7;

/** The units around the statements: single ones by account and month, sorted by opening, the rest as sums. */
export type UnitLog = {
  readonly classes: readonly UnitClass[];
  readonly single: (account: string, month: number) => readonly Unit[];
  /** Units of months beside a month, which may fall into it; not those of a pricing model that bills nothing of that month. */
  readonly edge: (account: string, month: number) => readonly Unit[];
  /** Units of other accounts that arrived when the line was with this one. */
  readonly inherited: (account: string) => readonly Unit[];
  readonly bulk: (account: string, month: number) => readonly Bulk[];
  /** Whether another zone, or its sending, could put a unit into another month. */
  readonly isNearEdge: (unit: Unit) => boolean;
};

/** `2022-03` as months since January 1970. */
export const monthNumber = (month: string): number => (Number(month.slice(0, 4)) - 1970) * 12 + Number(month.slice(5, 7)) - 1;

/** Month of an instant in each of some zones. */
export const zoneMonths = (zones: readonly string[]): readonly ((instant: number) => number)[] => zones.map(billingMonths);

/** Units and sums as a log that answers by account and month. */
export function unitLogOf(classes: UnitClass[], units: readonly Unit[], bulks: readonly (Bulk & { readonly month: number })[]): UnitLog {
  const accountOf = ({ classIx }: { readonly classIx: number }): string => classes[classIx]?.account ?? '';
  const sorted = [...units].sort((one, other) => one.openedAt - other.openedAt);
  const bySlot = grouped(sorted, (unit) => slot(accountOf(unit), unit.month));
  const bulkBySlot = grouped(bulks, (bulk) => slot(accountOf(bulk), bulk.month));
  const byHolder = grouped(
    sorted.filter(({ holder }) => holder !== null),
    ({ holder }) => holder ?? '',
  );
  const modelOf = ({ classIx }: { readonly classIx: number }): string => classes[classIx]?.model ?? '';
  const modelsBySlot = new Map<string, Set<string>>();
  for (const each of [...units, ...bulks]) {
    const key = slot(accountOf(each), each.month);
    modelsBySlot.set(key, (modelsBySlot.get(key) ?? new Set()).add(modelOf(each)));
  }
  const near = new Set(sorted.filter(isNearEdge));
  const edges = grouped(
    [...near]
      .flatMap((unit) => [-1, 1].map((beside) => ({ unit, month: unit.month + beside })))
      .filter(({ unit, month }) => unit.month >= conversationsBegin === month >= conversationsBegin)
      .filter(({ unit, month }) => modelsBySlot.get(slot(accountOf(unit), month))?.has(modelOf(unit)) ?? true),
    ({ unit, month }) => slot(accountOf(unit), month),
  );
  return {
    classes,
    single: (account, month) => bySlot.get(slot(account, month)) ?? [],
    edge: (account, month) => (edges.get(slot(account, month)) ?? []).map(({ unit }) => unit),
    inherited: (account) => byHolder.get(account) ?? [],
    bulk: (account, month) => bulkBySlot.get(slot(account, month)) ?? [],
    isNearEdge: (unit) => near.has(unit),
  };
}

/** Conversations of Mexico's test before this month had prices of their own: no invoice of it holds them. */
const conversationsBegin = monthNumber('2022-02');

const slot = (account: string, month: number): string => `${account}|${month}`;

/** Within 15 hours of a month's end in UTC, or sent so long before that its sending may be in another month. */
function isNearEdge({ openedAt, sentAt }: Unit): boolean {
  const month = (instant: number): number => new Date(instant * 1000).getUTCMonth();
  return month(sentAt - 54_000) !== month(openedAt + 54_000);
}

function grouped<Item>(items: readonly Item[], keyOf: (item: Item) => string): ReadonlyMap<string, readonly Item[]> {
  const groups = new Map<string, Item[]>();
  for (const item of items) {
    const key = keyOf(item);
    const group = groups.get(key);
    if (group) group.push(item);
    else groups.set(key, [item]);
  }
  return groups;
}

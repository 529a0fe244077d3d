import type { Answer } from '../../db/ask';
import { totalIn, warned } from './answer-values';
import { changeOf } from './change';
import type { Span } from './span';

/** One bill over some months: what was due to Meta, and what of it is not known. */
export interface Bill {
  readonly span: Span;
  readonly units: number;
  readonly unratedUnits: number;
  /** Null where nothing has a rate, or where there is nothing. */
  readonly fee: number | null;
  readonly currencies: readonly string[];
  readonly borrowedUnits: number;
  readonly estimatedUnits: number;
  /** Units of Mexico's test, whose free tier is not known. */
  readonly upperBoundUnits: number;
}

/** The same months as they were billed, and as the other of the two models would have billed them. */
export interface SwitchSide {
  readonly billed: Bill;
  readonly otherwise: Bill;
}

export interface SwitchNumbers {
  /** Months before 1 February 2022, otherwise by conversation; null where the log has none. */
  readonly before: SwitchSide | null;
  /** Months after it, otherwise by notification. */
  readonly after: SwitchSide | null;
}

/**
 * What can be said of the change: `compared` sets what a side cost beside what the same messages would have cost under the other model;
 * `unrated` and `unconverted` say why it cannot be; `nothing` where no months, or no units, lie on either side.
 */
export type SwitchVerdict = Nothing | Unknown | Compared;

interface Nothing {
  readonly kind: 'nothing';
}

interface Unknown {
  readonly kind: 'unrated' | 'unconverted';
  readonly side: Side;
  readonly bill: Bill;
  /** Whether the bill is the one of the other model. */
  readonly isOtherwise: boolean;
}

interface Compared extends SwitchSide {
  readonly kind: 'compared';
  readonly side: Side;
  /** Of the other model against the one that was billed; `free`: it would have cost nothing, `unbilled`: nothing was billed. */
  readonly direction: 'less' | 'same' | 'more' | 'free' | 'unbilled';
  /** What the other model would have cost less what was billed, as a share of that; null where nothing was billed. */
  readonly share: number | null;
  /** What the months on the other side were billed; null where they are not known whole. */
  readonly opposite: Bill | null;
  readonly quiet: readonly ('borrowed' | 'estimate' | 'upper_bound')[];
}

export type Side = 'before' | 'after';

/** Differences below this part are none. */
const neutral = 0.01;

/** The verdict on the change of 1 February 2022, from the side after it where there is one. */
export function switchVerdict({ before, after }: SwitchNumbers): SwitchVerdict {
  const side: Side = hasUnits(after) ? 'after' : 'before';
  const chosen = side === 'after' ? after : before;
  if (!chosen || !hasUnits(chosen)) return { kind: 'nothing' };
  const { billed, otherwise } = chosen;
  for (const bill of [billed, otherwise]) {
    const isOtherwise = bill === otherwise;
    if (bill.currencies.length > 0) return { kind: 'unconverted', side, bill, isOtherwise };
    if (bill.unratedUnits > 0 || bill.fee === null) return { kind: 'unrated', side, bill, isOtherwise };
  }
  const share = changeOf(otherwise.fee, billed.fee);
  const beyond = side === 'after' ? (before?.billed ?? null) : null;
  const opposite = beyond && beyond.units > 0 && isKnown(beyond) ? beyond : null;
  const bills = [billed, otherwise, ...(opposite ? [opposite] : [])];
  const isAny = (count: (bill: Bill) => number): boolean => bills.some((bill) => count(bill) > 0);
  return {
    kind: 'compared',
    side,
    billed,
    otherwise,
    direction: directionOf(share, otherwise.fee ?? 0),
    share,
    opposite,
    quiet: [
      ...(isAny(({ borrowedUnits }) => borrowedUnits) ? (['borrowed'] as const) : []),
      ...(isAny(({ upperBoundUnits }) => upperBoundUnits) ? (['upper_bound'] as const) : []),
      ...(isAny(({ estimatedUnits, units }) => (estimatedUnits > neutral * units ? 1 : 0)) ? (['estimate'] as const) : []),
    ],
  };
}

function directionOf(share: number | null, otherwise: number): Compared['direction'] {
  if (share === null) return otherwise > 0 ? 'unbilled' : 'same';
  if (Math.abs(share) < neutral) return 'same';
  if (otherwise === 0) return 'free';
  return share < 0 ? 'less' : 'more';
}

const hasUnits = (side: SwitchSide | null): boolean => side !== null && (side.billed.units > 0 || side.otherwise.units > 0);
const isKnown = ({ fee, unratedUnits, currencies }: Bill): boolean => fee !== null && unratedUnits === 0 && currencies.length === 0;

/** A bill from an answer of `charges` under one model. */
export function billOf(answer: Answer | null, span: Span): Bill {
  const unconverted = answer?.totals.unconverted;
  const units = totalIn(answer, 'units') ?? 0;
  return {
    span,
    units,
    unratedUnits: totalIn(answer, 'unrated_units') ?? 0,
    fee: units === 0 ? 0 : totalIn(answer, 'meta_fee'),
    currencies: unconverted && typeof unconverted === 'object' ? Object.keys(unconverted).sort() : [],
    borrowedUnits: warned(answer, 'borrowed_rate'),
    estimatedUnits: warned(answer, 'estimate'),
    upperBoundUnits: warned(answer, 'upper_bound'),
  };
}

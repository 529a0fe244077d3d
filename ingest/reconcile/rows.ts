import type { SplitCell } from './split';
import type { Statement } from './statement';

/** One row of `fact_reconciliation`. */
export type ReconciliationRow = Readonly<Record<string, string | number | boolean | null>>;

/** The rows of a statement's cells: what both sides have, and each reason's part of the difference. */
export function rowsOfCells(statement: Statement, cells: readonly SplitCell[], isChosen: boolean): readonly ReconciliationRow[] {
  return cells.flatMap((cell) => {
    const [place = 'unknown', category = 'unknown'] = cell.key.split('|');
    const head = {
      source: statement.source,
      is_chosen: isChosen,
      account: statement.account,
      month: statement.month,
      local_day: `${statement.month}-01`,
      country: statement.placeBy === 'market' ? (cell.told?.country ?? 'unknown') : place,
      market: statement.placeBy === 'market' ? place : 'unknown',
      category,
      lines: cell.told?.lines ?? 0,
      load_id: cell.told?.loadId ?? null,
      record_line: cell.told?.recordLine ?? null,
    };
    const shares = cell.shares.filter(({ units, cost }) => (units ?? 0) !== 0 || Math.abs(cost ?? 0) >= 5e-10);
    const [unitSides, costSides] = [
      sidesOf(
        shares.map(({ units }) => units),
        cell.ours,
      ),
      sidesOf(
        shares.map(({ cost }) => cost),
        cell.ourCost,
      ),
    ];
    const rows = shares.map(({ reason }, index) => ({
      ...head,
      reason,
      ours: unitSides[index]?.ours ?? null,
      theirs: unitSides[index]?.theirs ?? null,
      our_cost: costSides[index]?.ours ?? null,
      their_cost: costSides[index]?.theirs ?? null,
      unrated_units: 0,
      unconverted_amount: null,
      unconverted_currency: null,
      is_estimate: cell.isEstimate && reason === 'missing_logs',
    }));
    const taken = (name: 'ours' | 'our_cost'): number => rows.reduce((sum, row) => sum + (row[name] ?? 0), 0);
    const agreed = {
      ...head,
      reason: 'agreed',
      ours: cell.ours === null ? null : cell.ours - taken('ours'),
      theirs: cell.ours === null ? null : cell.ours - taken('ours'),
      our_cost: cell.ourCost === null || cell.theirCost === null ? null : cell.ourCost - taken('our_cost'),
      their_cost: cell.ourCost === null || cell.theirCost === null ? null : cell.ourCost - taken('our_cost'),
      unrated_units: cell.unrated,
      unconverted_amount: cell.unconverted,
      unconverted_currency: cell.unconverted === null ? null : statement.currency,
      is_estimate: false,
    };
    const isEmpty = !agreed.ours && !agreed.our_cost && cell.unconverted === null && cell.unrated === 0 && cell.told === null;
    return isEmpty ? rows : [agreed, ...rows];
  });
}

/**
 * Each difference on the side that has more: theirs what is above zero, ours what is below, as far as we have so much; what a reason takes away of
 * another one's part is taken from theirs, so that no more is agreed on than both sides have. Null where none is told.
 */
function sidesOf(
  differences: readonly (number | null)[],
  own: number | null,
): readonly ({ readonly ours: number; readonly theirs: number } | null)[] {
  let left = Math.max(0, own ?? 0);
  return differences.map((difference) => {
    if (difference === null) return null;
    if (difference >= 0) return { ours: 0, theirs: difference };
    const ours = Math.min(left, -difference);
    left -= ours;
    return { ours, theirs: difference + ours };
  });
}

/** Amounts of a statement that nothing turns into its currency: they stand apart, in their own. */
export const strayRows = (statement: Statement, isChosen: boolean): readonly ReconciliationRow[] =>
  statement.strays.map(({ country, category, currency, amount, loadId, recordLine }) => ({
    ...{ source: statement.source, is_chosen: isChosen, account: statement.account, month: statement.month },
    ...{ local_day: `${statement.month}-01`, country, market: 'unknown', category, lines: 1, load_id: loadId, record_line: recordLine },
    ...{ reason: 'agreed', ours: null, theirs: null, our_cost: null, their_cost: null, unrated_units: 0, is_estimate: false },
    ...{ unconverted_amount: amount, unconverted_currency: currency },
  }));

/** Fee lines of a statement beside the fees of the contract, in the reporting currency. */
export function feeRows(statement: Statement, ourFees: number, rateOf: number | null, isChosen: boolean): readonly ReconciliationRow[] {
  const { fees } = statement;
  if (fees === null) return [];
  const theirCost = rateOf === null ? null : fees.amount * rateOf;
  const difference = theirCost === null ? null : theirCost - ourFees;
  const told = {
    ...{ country: 'unknown', market: 'unknown', category: 'unknown', lines: 1, loadId: fees.loadId, recordLine: fees.recordLine },
    ...{ units: null, free: 0, amount: fees.amount, decimals: 2 },
  };
  const cell: SplitCell = {
    ...{ key: 'unknown|fee', told, ours: null, theirs: null, ourCost: theirCost === null ? null : ourFees, theirCost, unrated: 0 },
    unconverted: theirCost === null ? fees.amount : null,
    isEstimate: false,
    shares: [{ reason: 'unexplained', units: null, cost: difference !== null && Math.abs(difference) < 0.005 ? 0 : difference }],
  };
  const exact =
    difference !== null && Math.abs(difference) < 0.005
      ? { ...cell, shares: [{ reason: 'rounding' as const, units: null, cost: difference }] }
      : cell;
  return rowsOfCells({ ...statement, placeBy: 'country', hasCategory: true }, [exact], isChosen);
}

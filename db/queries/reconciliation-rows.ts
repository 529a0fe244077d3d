import { dimensionsOf } from '../conditions';
import { column, type FamilyRows, type RowSource, summed } from '../rows-source';
import { factReconciliation, factStatementTax } from '../schema/reconciliation';

const cell = factReconciliation;

/** Cells of statements and reasons beside ours, each with the line of the file where the cell is told first. */
const cells: RowSource = {
  facts: { table: cell, day: cell.localDay, dimensions: dimensionsOf.reconciliation, only: cell.isChosen.getSQL() },
  columns: {
    local_day: column('day', cell.localDay),
    account: column('dimension', cell.account),
    country: column('dimension', cell.country),
    category: column('dimension', cell.category),
    reason: column('dimension', cell.reason),
    ours: column('count', cell.ours),
    theirs: column('count', cell.theirs),
    our_cost: column('money', cell.ourCost),
    their_cost: column('money', cell.theirCost),
    unrated_units: column('count', cell.unratedUnits),
    unconverted_amount: column('amount', cell.unconvertedAmount),
    unconverted_currency: column('text', cell.unconvertedCurrency),
    lines: column('count', cell.lines),
  },
  order: ['local_day', 'account', 'country', 'category', 'reason'],
  contact: null,
  place: { load: cell.loadId, line: cell.recordLine },
};

const tax = factStatementTax;

/** Months of an account whose invoice tells tax, each with the first line of it. */
const taxes: RowSource = {
  facts: { table: tax, day: tax.localDay, dimensions: dimensionsOf.statementTax },
  columns: {
    local_day: column('day', tax.localDay),
    account: column('dimension', tax.account),
    our_tax: column('money', tax.ourTax),
    their_tax: column('money', tax.theirTax),
  },
  order: ['local_day', 'account'],
  contact: null,
  place: { load: tax.loadId, line: tax.recordLine },
};

/** Rows behind what `reconciliation` counts. */
export const reconciliationRows: FamilyRows = {
  of: {
    ours: summed(cells, 'ours'),
    theirs: summed(cells, 'theirs'),
    our_cost: summed(cells, 'our_cost'),
    their_cost: summed(cells, 'their_cost'),
    our_tax: summed(taxes, 'our_tax'),
    their_tax: summed(taxes, 'their_tax'),
    unrated: summed(cells, 'unrated_units'),
    unconverted_amount: summed(cells, 'unconverted_amount'),
  },
};

import { sql } from 'drizzle-orm';
import { dimensionsOf } from '../conditions';
import type { Facts } from '../facts';
import type { Family } from '../family';
import { counted, difference, type Fields, measured } from '../fields';
import { findings } from '../findings';
import { rowsWhere, total, totalWhere } from '../measures';
import { factReconciliation, factStatementLine, factStatementTax } from '../schema/reconciliation';
import { warning } from '../warnings';

const cell = factReconciliation;

/** What was billed and told, cell by cell; the invoice where an account's month has both it and Meta's analytics. */
const cells: Facts = {
  table: cell,
  day: cell.localDay,
  dimensions: dimensionsOf.reconciliation,
  only: sql`${cell.isChosen}`,
  measures: {
    ours: total(cell.ours),
    theirs: total(cell.theirs),
    our_cost: total(cell.ourCost),
    their_cost: total(cell.theirCost),
    unrated: total(cell.unratedUnits),
    unconverted_amount: total(cell.unconvertedAmount),
    estimate: totalWhere(sql`${cell.ours} + ${cell.theirs}`, cell.isEstimate),
  },
};

const line = factStatementLine;

/** Lines that are told apart and never added. */
const lines: Facts = {
  table: line,
  day: line.firstDay,
  dimensions: dimensionsOf.statementLine,
  measures: {
    told_again: rowsWhere(sql`${line.use} in ('told_again', 'other_cut')`),
    tax_lines: rowsWhere(sql`${line.use} = 'tax'`),
    summary_lines: rowsWhere(sql`${line.use} = 'summary'`),
    unlogged_lines: rowsWhere(sql`${line.isUnloggedLine} and ${line.use} in ('counted', 'fee')`),
    credit_lines: rowsWhere(sql`${line.use} in ('counted', 'fee') and ${line.amount} < 0`),
  },
};

const tax = factStatementTax;

/** Tax of invoices beside that of the contract, which stands outside cost. */
const taxes: Facts = {
  table: tax,
  day: tax.localDay,
  dimensions: dimensionsOf.statementTax,
  measures: { our_tax: total(tax.ourTax), their_tax: total(tax.theirTax) },
};

const ours = measured('ours');
const theirs = measured('theirs');
const ourCost = measured('our_cost');
const theirCost = measured('their_cost');

const fields = {
  ours,
  theirs,
  difference: { ...difference(theirs, ours), name: 'difference' },
  our_cost: ourCost,
  their_cost: theirCost,
  cost_difference: { ...difference(theirCost, ourCost), name: 'cost_difference' },
} satisfies Fields;

/** Tax stands in the totals alone: it is no part of cost, and no reason makes it. */
const taxFields = {
  our_tax: measured('our_tax'),
  their_tax: measured('their_tax'),
  tax_difference: { ...difference(measured('their_tax'), measured('our_tax')), name: 'tax_difference' },
} satisfies Fields;

/** Our bill beside partners' invoices and Meta's analytics, each difference put down to reasons that add up to it. */
export const reconciliation: Family = {
  metric: 'reconciliation',
  dimensions: ['month', 'account', 'category', 'country', 'reason'],
  fields: Object.keys(fields),
  options: [],
  query: (warehouse, scope) =>
    findings(warehouse, {
      tables: [cells, lines, taxes],
      fields,
      scope,
      totals: { unrated_units: counted('unrated'), ...taxFields },
      unconverted: { unconverted: 'unconverted_amount' },
      watched: ['unrated', 'estimate', 'told_again', 'tax_lines', 'summary_lines', 'credit_lines', 'unlogged_lines'],
      warnings: (whole) => [
        ...warning('unrated', whole.unrated),
        ...warning('missing_estimate', whole.estimate),
        ...warning('told_again', whole.told_again),
        ...warning('unlogged_lines', whole.unlogged_lines),
        ...warning('tax_lines', whole.tax_lines),
        ...warning('summary_lines', whole.summary_lines),
        ...warning('credit_lines', whole.credit_lines),
      ],
    }),
};

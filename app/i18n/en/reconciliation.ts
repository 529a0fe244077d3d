/** Names and definitions of the numbers of the reconciliation (after db/reconciliation-meanings.ts). */
export const reconciliationMetrics = {
  ours: {
    name: 'Our count',
    definition:
      'Units that we find charged, of the accounts and months of which an invoice or Meta’s analytics tells the same. Without free ones.',
  },
  theirs: {
    name: 'Their count',
    definition:
      'Units that the invoice charges; where there is none, those of Meta’s analytics. Without free ones, tax, fees and totals, and what is told twice.',
  },
  difference: { name: 'Difference', definition: 'Units of theirs less ours; the reasons add up to the whole difference.' },
  our_cost: {
    name: 'Our cost',
    definition:
      'Meta fee of our units and, beside an invoice, the mark-up of the contract; its other fees only beside lines of fees. Without tax.',
  },
  their_cost: {
    name: 'Their cost',
    definition:
      'What the invoice or the analytics asks, at the exchange rate of the month. Without tax, totals and amounts without an exchange rate.',
  },
  cost_difference: {
    name: 'Cost difference',
    definition: 'Their cost less ours; above zero they ask more than we find due.',
  },
};

export const reconciliationFormulas = {
  ours: 'Units charged by the rule, added up.',
  theirs: 'Charged units of their lines, added up.',
  difference: 'Their count − our count.',
  our_cost: 'Rate of each charged unit, with the mark-up of the contract, added up.',
  their_cost: 'Amounts of their lines without tax, added up in the currency shown.',
  cost_difference: 'Their cost − our cost.',
  unrated_units: 'How many charged units have no known rate.',
  unconverted: 'Amounts without an exchange rate, added up in their currency.',
};

/** Reasons of a difference as values of their dimension. */
export const reasonWords = {
  reason_agreed: 'Agreed',
  reason_free_tier_order: 'Order of the free tier',
  reason_month_boundary: 'Month cut in another zone',
  reason_late_delivery: 'Late delivery',
  reason_delivery_across_port: 'Delivery across a port',
  reason_failed_but_opened: 'Failed but opened',
  reason_country_of_number: 'Country of the number',
  reason_rounding: 'Rounding',
  reason_markup: 'Mark-up',
  reason_missing_logs: 'Missing logs',
  reason_unexplained: 'Unexplained',
  category_fee: 'Partner’s fees',
};

export const reconciliationColumns = {
  ours: 'Our count',
  theirs: 'Their count',
  our_cost: 'Our cost',
  their_cost: 'Their cost',
};

export const reconciliationWarnings = {
  w_missing_estimate: 'Units of days without a log, of which only they tell: {count}.',
  w_told_again: 'Lines that another file tells already, or the analytics in finer cells: {count}. They count once.',
  w_tax_lines: 'Lines of tax: {count}. They stand apart from cost.',
  w_credit_lines: 'Negative lines, as of a credit note: {count}. They are subtracted.',
};

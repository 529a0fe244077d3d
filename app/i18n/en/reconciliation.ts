/** Names and definitions of the numbers of the reconciliation (after db/reconciliation-meanings.ts). */
export const reconciliationMetrics = {
  ours: {
    name: 'Our units',
    definition: 'Units charged by the log, of the accounts and months that an invoice or Meta’s analytics covers. Without free ones.',
  },
  theirs: {
    name: 'Their units',
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
  our_tax: {
    name: 'Tax by the contract',
    definition:
      'Tax that the contract of each day makes due on our cost, of accounts and months whose invoice tells tax. Outside cost; without months with units without a rate.',
  },
  their_tax: {
    name: 'Tax of the invoice',
    definition:
      'Tax that the invoice asks, by its lines of tax, else by its column. Outside cost; without amounts without an exchange rate.',
  },
  tax_difference: {
    name: 'Tax difference',
    definition: 'Tax of the invoice less that of the contract; what differs in cost takes its tax along.',
  },
};

export const reconciliationFormulas = {
  ours: 'Units charged by the rule, added up.',
  theirs: 'Charged units of their lines, added up.',
  difference: 'Their units − our units.',
  our_cost: 'Rate of each charged unit, with the mark-up of the contract, added up.',
  their_cost: 'Amounts of their lines without tax, added up in the currency shown.',
  cost_difference: 'Their cost − our cost.',
  our_tax: 'The rate of each charged unit, with the mark-up, times the tax of the contract of its day, added up.',
  their_tax: 'The lines of tax of the invoice, added up in the currency shown.',
  tax_difference: 'Tax of the invoice − tax by the contract.',
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
  ours: 'Our units',
  theirs: 'Their units',
  our_cost: 'Our cost',
  their_cost: 'Their cost',
  our_tax: 'Tax by the contract',
  their_tax: 'Tax of the invoice',
};

export const reconciliationWarnings = {
  w_missing_estimate:
    'Units of days without a log, estimated from comparable days: {count}. Meta’s analytics by day would tell them exactly.',
  w_told_again: 'Lines that another file tells already, or the analytics in finer cells: {count}. They count once.',
  w_unlogged_lines: 'Lines about numbers that are in no log: {count}. Nothing of ours stands beside them; they are missing logs.',
  w_summary_lines: 'Lines of totals: {count}. They sum up other lines and are not counted again.',
  w_tax_lines: 'Lines of tax: {count}. They stand apart from cost and are set beside the tax of the contract.',
  w_credit_lines: 'Negative lines, as of a credit note: {count}. They are subtracted.',
};

/** Words of the panel of the reconciliation. */
export const reconciliation = {
  title: 'Reconciliation with invoices and Meta’s analytics',
  standing_more: 'They charge <theirs></theirs> and by the log <ours></ours> is due: <difference></difference> more.',
  standing_less:
    'They charge <theirs></theirs> and by the log <ours></ours> is due: the difference is <difference></difference>, in the company’s favour.',
  standing_same:
    'They charge <theirs></theirs>, the same that is due by the log: <ours></ours>. The difference is <difference></difference>.',
  standing_units_more: 'They count <theirs></theirs> units and we find <ours></ours>: <difference></difference> more.',
  standing_units_less: 'They count <theirs></theirs> units and we find <ours></ours>: the difference is <difference></difference>.',
  standing_units_same:
    'They count <theirs></theirs> units, the same that we find: <ours></ours>. The difference is <difference></difference>.',
  standing_tax: 'In tax they charge <theirs></theirs>; by the contract it is <ours></ours>.',
  standing_open: '<left></left> is left unexplained.',
  standing_explained: 'The log explains the whole difference.',
  bridge_title: 'From our bill to theirs, by reason',
  months_title: 'Month by month, by account',
  open_title: 'Open differences',
  open_none: 'No difference: every line agrees with our bill.',
  reason: 'Reason',
  units: 'Units',
  month: 'Month',
  account: 'Account',
  country: 'Country',
  category: 'Type',
  where: 'Where',
  currency: 'Currency',
  ours: 'Our units',
  theirs: 'Their units',
  difference: 'Difference',
  our_cost: 'Our cost',
  their_cost: 'Their cost',
  cost_difference: 'Cost difference',
  our_tax: 'Tax by the contract',
  their_tax: 'Tax of the invoice',
  save: 'Download CSV',
  file: 'open-differences',
  show_all: 'Show all',
  show_less: 'Show less',
  none: 'Here our bill stands beside theirs, with the reason of each difference. There is no invoice and no Meta analytics of these months.',
  none_load: 'Load the partner’s invoice as CSV, or Meta’s answer of conversation_analytics or pricing_analytics:',
  none_file: 'invoice.csv analytics.json',
  none_columns:
    'Columns of an invoice: month or date, quantity, amount and currency; where there are, account, country and category too. Others are named with --map, as --map amount=Net,month=2022-03.',
};

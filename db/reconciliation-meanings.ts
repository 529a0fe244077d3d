import type { Meaning } from './metrics';

/** What our bill and a statement say of the same cell; over its reasons each adds up. */
export const reconciliation = {
  ours: {
    unit: 'billable units',
    good: 'neither',
    definition: 'Units that we find charged, of accounts and months of which an invoice or Meta’s analytics tells the same.',
    excludes: 'Free units; months without any statement.',
  },
  theirs: {
    unit: 'billable units',
    good: 'neither',
    definition: 'Units that the invoice charges; where there is none, those of Meta’s analytics.',
    excludes: 'Free units; lines of tax, fees and totals; what is told again.',
  },
  difference: { unit: 'billable units', good: 'neither', definition: 'Units of theirs less ours; over all reasons the whole difference.' },
  our_cost: {
    unit: 'money',
    good: 'neither',
    definition: 'Meta fee of our units and, beside an invoice, the mark-up of the contract; its other fees only beside lines of fees.',
    excludes: 'Tax; statements that tell no money; units without a rate.',
  },
  their_cost: {
    unit: 'money',
    good: 'neither',
    definition: 'What the statement asks, turned into the currency shown at the rate of the month.',
    excludes: 'Tax and totals; amounts without an exchange rate.',
  },
  cost_difference: { unit: 'money', good: 'down', definition: 'Their cost less ours; above zero they ask more than we find due.' },
  our_tax: {
    unit: 'money',
    good: 'neither',
    definition: 'Tax that the contract of each day makes due on our cost, of accounts and months whose invoice tells tax; outside cost.',
    excludes: 'Months whose invoice tells no tax; months with units without a rate.',
  },
  their_tax: {
    unit: 'money',
    good: 'neither',
    definition: 'Tax of the invoice, by its lines of tax, else by its column; outside cost.',
    excludes: 'Amounts without an exchange rate.',
  },
  tax_difference: {
    unit: 'money',
    good: 'down',
    definition: 'Their tax less that of the contract; what differs in cost takes its tax along.',
  },
} as const satisfies Readonly<Record<string, Meaning>>;

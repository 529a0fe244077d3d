import type { Words } from '../words';

/** Words of the contracts and rate cards of the pricing page. */
export const pricingTerms: Words['pricing_terms'] = {
  contracts_title: 'Partners’ contracts',
  contracts_text:
    'What each partner asks, by date. A contract holds to its end, or until the next one begins; two that overlap are refused. Saving counts everything anew in another generation, and the one before is kept to go back to.',
  rates_title: 'Rate cards',
  rates_text:
    'Which card each price comes from. Where a model had no rate at a date the nearest one is lent: those units stand in the last column. A rate of your own goes before the published one.',
  card: 'Card',
  range: 'Rates, lowest to highest',
  priced: 'Units it prices',
  lent: 'Lent outside its dates',
  from_on: 'from {from}',
  from_until: '{from} to {until}',
  own: 'your own',
  published: 'published',
  holes: '{count, plural, one {Your own rates have a hole in their dates:} other {Your own rates have # holes in their dates:}}',
  hole: 'nothing holds from {from} to {to}',
  rate_add: 'Add a rate',
  rate_save: 'Save and count',
  rate_upload: 'Upload a card (CSV)',
  rate_remove: 'Remove',
  rate_wrong: 'Complete each rate: an amount that is not negative, a day, a market and a category.',
  rate_model: 'Model',
  rate_from: 'From',
  rate_until: 'Until',
  rate_market: 'Meta’s market',
  rate_category: 'Category',
  rate_currency: 'Currency',
  rate_rate: 'Rate',
  priced_means: 'Charged units, of the model in force and of the simulated ones, whose price comes from this card.',
  lent_means: 'Those outside the days of the card: their model had no rate that day and borrows the nearest.',
  priced_formula: 'Sum of the charged units with a rate of this card.',
  lent_formula: 'Of these, the units of a simulated model on a day outside its days.',
};

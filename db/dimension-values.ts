import { hourSteps } from './hour-steps';
import { messageTypes } from './message-types';
import { isMonth, isPeriod, periods } from './periods';
import { pricingModels } from './pricing-models';
import { reasons } from './reconciliation-reasons';

const origins = [
  ...[
    'business_initiated',
    'user_initiated',
    'referral_conversion',
    'marketing',
    'utility',
    'authentication',
    'authentication_international',
  ],
  ...['service', 'unknown'],
];

/** The values a dimension can have, where the contract lists them. A notification has the category `template`. */
export const listedValues: Readonly<Record<string, readonly string[]>> = {
  origin: origins,
  category: [...origins, 'template', 'fee', 'unallocated'],
  basis: ['reported', 'derived'],
  model: ['actual', ...pricingModels],
  direction: ['inbound', 'outbound'],
  type: messageTypes,
  touch: ['promotion', 'cart', 'conversation'],
  stock: ['in_stock', 'out_of_stock', 'unknown'],
  price: ['same', 'dearer', 'cheaper', 'both', 'unknown'],
  design: ['holdout', 'natural'],
  nth: ['1', '2', '3', '4', '5', '6+'],
  consent: ['in', 'out', 'none'],
  hours: hourSteps.map(String),
  entry: ['ad', 'promotion', 'own', 'unknown'],
  reason: reasons,
};

const regions = new Intl.DisplayNames('en', { type: 'region', fallback: 'none' });
/** What stands for a country in rows that have none. */
const noCountry = ['unknown', 'unallocated'];

/** Why a text cannot be a value of a dimension, with the right ones; null where it can be. */
export function valueProblem(dimension: string, value: string): string | null {
  if (isPeriod(dimension)) return periods[dimension].read(value) ? null : `a ${dimension} is written as ${periods[dimension].looks}`;
  if (dimension === 'billing_month') return isMonth(value) ? null : 'a billing_month is written as 2022-03';
  if (dimension === 'country')
    return isCountry(value) || noCountry.includes(value) ? null : 'a country is written in two letters (ISO 3166), as CO, or unknown';
  const listed = listedValues[dimension];
  return !listed || listed.includes(value) ? null : `right ones are ${listed.join(', ')}`;
}

const isCountry = (value: string): boolean => /^[A-Z]{2}$/.test(value) && regions.of(value) !== undefined;

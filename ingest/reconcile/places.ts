import { type CountryCode, getCountryCallingCode, isSupportedCountry } from 'libphonenumber-js/max';
import type { RowsOf } from '../build-inputs';
import type { BillInput } from './bill';
import type { UnitClass } from './unit-log';
import type { CountryWay } from './way';

/** The country that a calling code shared by several is taken for where the digits behind it are not looked at. */
const mainCountry: Readonly<Record<string, string>> = {
  ...{ '1': 'US', '7': 'RU', '39': 'IT', '44': 'GB', '47': 'NO', '61': 'AU', '212': 'MA' },
  ...{ '262': 'RE', '290': 'SH', '358': 'FI', '590': 'GP', '599': 'CW' },
};

const isCountry = (country: string): country is CountryCode => isSupportedCountry(country);

const codeCountry = (country: string): string => (isCountry(country) ? (mainCountry[getCountryCallingCode(country)] ?? country) : country);

/** Where a unit stands when its price follows the customer, the business number, or no more than the customer's calling code. */
export async function readPlaces(rowsOf: RowsOf): Promise<BillInput['placeOf']> {
  const rows = await rowsOf('select country, market from scratch.market_of');
  const markets = new Map(rows.map(({ country, market }) => [String(country), String(market)]));
  const placed = (country: string) => ({ country, market: markets.get(country) ?? 'unknown' });
  return (unitClass: UnitClass, way: CountryWay) => {
    if (way === 'business_number' && unitClass.lineCountry !== 'unknown') return placed(unitClass.lineCountry);
    if (way === 'calling_code') {
      const country = codeCountry(unitClass.country);
      if (country !== unitClass.country) return placed(country);
    }
    return { country: unitClass.country, market: unitClass.market };
  };
}

/** Prices of the cards in countries that customers are not from: those of the business numbers and the main ones of calling codes. */
export async function readPricesElsewhere(rowsOf: RowsOf, isMarkedUp: boolean): Promise<BillInput['priceIn']> {
  const countries = (
    await rowsOf('select distinct country from scratch.reconciled_unit union select country from dim_line where country is not null')
  )
    .map(({ country }) => String(country))
    .map((country) => codeCountry(country));
  const rows = await rowsOf(pricesIn([...new Set(countries)].filter((country) => /^[A-Z]{2}$/.test(country))));
  const prices = new Map(
    rows.map((row) => {
      const factor = isMarkedUp ? 1 + Number(row.markup) : 1;
      const price = row.cost === null ? null : { rate: Number(row.rate) * factor, cost: Number(row.cost) * factor };
      return [[row.account, row.month, row.model, row.category, row.country].join('|'), price] as const;
    }),
  );
  return ({ account, model, category }, country, month) => prices.get([account, month, model, category, country].join('|')) ?? null;
}

const pricesIn = (countries: readonly string[]): string => `
  with target as (select unnest([${countries.map((country) => `'${country}'`).join(', ')}]::varchar[]) as country),
  wanted as (
    select unit.account, unit.billing_month as month, unit.model, unit.category, max(unit.markup) as markup, target.country, market_of.market,
      account.currency as account_currency, make_date(left(billing_month, 4)::integer, right(billing_month, 2)::integer, 15) as about_day
    from scratch.reconciled_unit as unit join dim_account as account using (account) cross join target left join scratch.market_of on market_of.country = target.country
    group by all
  ),
  offer as (
    select wanted.*, rate.rate::double as rate, rate.currency, row_number() over (
      partition by wanted.account, wanted.month, wanted.model, wanted.category, wanted.country
      order by rate.currency = account_currency desc, rate.origin = 'user' desc, rate.country is not distinct from wanted.country desc,
        rate.effective_from desc, rate.rate) as choice
    from wanted join dim_rate as rate
      on rate.model = wanted.model
      and rate.category = case wanted.category when 'referral_conversion' then 'user_initiated' else wanted.category end
      and (rate.country = wanted.country or rate.market = wanted.market) and (rate.currency = account_currency or rate.currency = 'USD')
      and about_day between rate.effective_from and rate.effective_to
  )
  select offer.*, offer.rate * fx.rate as cost
  from offer left join scratch.fx_day as fx on fx.local_day = offer.about_day and fx.currency = offer.currency where choice = 1`;

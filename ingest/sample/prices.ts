import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { countries } from './countries';

/** Meta's and the fictional prices in millionths of a US dollar, by country of `countries`. */
export type Prices = {
  readonly market: readonly string[];
  /** 2022: opened by the business, or by the customer. */
  readonly business: readonly number[];
  readonly user: readonly number[];
  /** Fictional price of a template: before 2021-07-01, and from then on. */
  readonly template: readonly (readonly [number, number])[];
};

/** Price of every conversation of Mexico's test of 2021, millionths of a US dollar. */
export const mexicoTestPrice = 14_000;

/** Fictional template prices by market: two cards, the second from 2021-07-01. */
const fictional: Readonly<Record<string, readonly [number, number]>> = {
  Argentina: [41_200, 43_000],
  Brazil: [38_500, 38_500],
  Chile: [52_100, 55_400],
  Colombia: [9_100, 9_800],
  Mexico: [27_700, 27_700],
  Peru: [44_900, 46_200],
  'Rest of Latin America': [50_300, 49_600],
};

/** Reads the published cards of the repository as data, by file: nothing of the product's code is used. */
export function publishedPrices(): Prices {
  const rows = (name: string) =>
    readFileSync(fileURLToPath(new URL(`../../db/rates/${name}`, import.meta.url)), 'utf8')
      .split('\n')
      .map((row) => row.split(','));
  const markets = new Map(rows('country-markets.csv').map(([, iso = '', , market = '']) => [iso, market]));
  const market = countries.map(({ code }) => known(markets.get(code), code));
  const cards = rows('rate-cards.csv').filter(
    ([from, , model, , , , currency]) => from === '2022-02-01' && model === 'CBP_2022' && currency === 'USD',
  );
  const price = (of: string, category: string) => {
    const row = cards.find(([, , , rowMarket, , rowCategory]) => rowMarket === of && rowCategory === category);
    return Math.round(Number(known(row?.[7], `${of} ${category}`)) * 1_000_000);
  };
  return {
    market,
    business: market.map((of) => price(of, 'business_initiated')),
    user: market.map((of) => price(of, 'user_initiated')),
    template: market.map((of) => known(fictional[of], of)),
  };
}

function known<Value>(value: Value | undefined, what: string): Value {
  if (value === undefined) throw new RangeError(`no price or market of ${what}`);
  return value;
}

const countryOf = (market: string): string =>
  ({ Argentina: 'AR', Brazil: 'BR', Chile: 'CL', Colombia: 'CO', Mexico: 'MX', Peru: 'PE' })[market] ?? '';

/** Notification card of the sample in the layout of a rate card; no such prices were published, so the source says it is fictional. */
export function notificationCard(): { readonly text: string; readonly records: number } {
  const spans: readonly (readonly [string, string])[] = [
    ['2020-12-01', '2021-06-30'],
    ['2021-07-01', '2022-01-31'],
  ];
  const rows = Object.entries(fictional).flatMap(([market, prices]) =>
    prices.map(
      (price, span) =>
        `${spans[span]?.join(',')},NOTIFICATION,${market},${countryOf(market)},template,USD,${(price / 1_000_000).toFixed(4)},FICTIONAL price of a sample company`,
    ),
  );
  return {
    text: `${['effective_from,effective_to,pricing_model,market,country_iso2,category,currency,rate,source_url', ...rows].join('\n')}\n`,
    records: rows.length,
  };
}

import type { RowsOf } from '../build-inputs';
import type { BillInput } from './bill';
import type { FailedUnits } from './failed';
import { everyWay, monthNumber, type UnitClass, type UnitLog, unitLogOf } from './unit-log';

type Row = Readonly<Record<string, unknown>>;

/** Reads the units around the statements; those that only another treatment of failed messages opens are priced by `priceIn`. */
export async function readUnits(rowsOf: RowsOf, failed: FailedUnits, priceIn: BillInput['priceIn'], isMarkedUp: boolean): Promise<UnitLog> {
  const lines = new Map(
    (await rowsOf('select line, country from dim_line')).map((row) => [String(row.line), String(row.country ?? 'unknown')]),
  );
  const classes: UnitClass[] = [];
  const known = new Map<string, number>();
  const classOf = (row: Row): number => {
    const name = [row.account, row.line, row.model, row.category, row.country].join('|');
    const ready = known.get(name);
    if (ready !== undefined) return ready;
    const [account, line, model, category, country, market] = [row.account, row.line, row.model, row.category, row.country, row.market].map(
      String,
    );
    if (!account || !line || !model || !category || !country || !market) throw new RangeError('a unit without a class');
    classes.push({ account, line, lineCountry: lines.get(line) ?? 'unknown', model, category, country, market });
    known.set(name, classes.length - 1);
    return classes.length - 1;
  };
  const price = (value: unknown, { markup }: Row): number =>
    value === null || value === undefined ? Number.NaN : Number(value) * (isMarkedUp ? 1 + Number(markup) : 1);
  const units = (await rowsOf(singles)).map((row) => ({
    classIx: classOf(row),
    month: monthNumber(String(row.billing_month)),
    openedAt: Number(row.opened),
    sentAt: Number(row.sent),
    rate: price(row.rate, row),
    cost: price(row.cost, row),
    isTiered: row.is_tiered === true,
    isEntryPoint: row.is_entry_point === true,
    isFree: row.is_free === true,
    holder: row.holder === null || row.holder === undefined ? null : String(row.holder),
    ways: everyWay & ~(failed.replaced.get(`${row.message_key}|${row.model}`) ?? 0),
  }));
  const homes = await homesOf(rowsOf, failed);
  const extra = failed.extra.map(({ contactKey, ...unit }) => {
    const classIx = classOf({ ...unit, ...(homes.get(contactKey) ?? { country: 'unknown', market: 'unknown' }) });
    const unitClass = classes[classIx];
    const found = unitClass ? priceIn(unitClass, unitClass.country, monthText(unit.month)) : null;
    const isFromTier = unit.model === 'cbp_2022' || (unit.model === 'cbp_2023' && unit.category === 'service');
    return {
      ...{ classIx, month: unit.month, openedAt: unit.openedAt, sentAt: unit.openedAt, holder: null, ways: unit.ways },
      ...{ rate: found?.rate ?? Number.NaN, cost: found?.cost ?? Number.NaN, isFree: unit.isFree },
      isTiered: !unit.isFree && isFromTier && unit.month >= monthNumber('2022-02'),
      isEntryPoint: unit.category === 'referral_conversion' && unit.isFree,
    };
  });
  const bulks = (await rowsOf(sums)).map((row) => ({
    classIx: classOf(row),
    month: monthNumber(String(row.billing_month)),
    units: Number(row.units),
    rate: row.rate === null ? 0 : price(row.rate, row),
    cost: row.cost === null ? 0 : price(row.cost, row),
    priced: Number(row.priced),
    isTiered: row.is_tiered === true,
  }));
  return unitLogOf(classes, [...units, ...extra], bulks);
}

const monthText = (month: number): string => `${1970 + Math.floor(month / 12)}-${String((month % 12) + 1).padStart(2, '0')}`;

async function homesOf(rowsOf: RowsOf, { extra }: FailedUnits) {
  if (extra.length === 0) return new Map<number, { readonly country: string; readonly market: string }>();
  const rows = await rowsOf(`select contact_key, country, market from dim_contact
    where contact_key in (select distinct contact_key from scratch.failed_event)`);
  return new Map(
    rows.map(({ contact_key, country, market }) => [Number(contact_key), { country: String(country), market: String(market) }]),
  );
}

/** Units that another way of billing may count elsewhere: near a month's end, within reach of the free tier, or replaced under another treatment of failures. */
const isSingle = `is_edge or tier_place <= 2500 or category_place <= 1500 or country_place <= 1100 or last_place <= 1100
  or message_key in (select message_key from scratch.replaced_unit)`;

const singles = `select message_key, account, line, model, category, country, market, billing_month, rate, cost, markup, epoch(opened_at) as opened,
    epoch(sent_at) as sent, is_tiered, is_entry_point, free_reason is not null and free_reason <> 'free_tier' as is_free, holder
  from scratch.reconciled_unit where ${isSingle} order by opened_at, line, contact_key, message_key`;

const sums = `select account, line, model, category, country, market, billing_month, markup, is_tiered, count(*) as units, sum(rate) as rate, sum(cost) as cost,
    count(rate) as priced
  from scratch.reconciled_unit where not coalesce(${isSingle}, false) and (free_reason is null or free_reason = 'free_tier') group by all`;

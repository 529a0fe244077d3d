/** Columns of a scenario's bill (db/what-if/scenario-sql.ts) whose sum a number is. */
export const billColumns = {
  units: 'units',
  charged: 'charged',
  meta: 'meta_fee',
  partner: 'partner_fee',
  tax: 'tax',
  bill: 'meta_fee + partner_fee',
} as const;

/** The columns of the answer after its names. */
export const billSides = ['before', 'after', 'difference'] as const;

/** Part of a bill: all of it, a month, or a country; null gathers what belongs to none. */
export type BillReach = { readonly month?: string; readonly country?: string | null };

/** The SQL of one number of both bills, around the SQL that gives them. */
export function billSql(
  bills: string,
  column: keyof typeof billColumns,
  side: (typeof billSides)[number],
  { month, country }: BillReach,
): string {
  const quoted = (text: string): string => `'${text.replaceAll("'", "''")}'`;
  const conditions = [
    ...(side === 'difference' ? [] : [`side = ${quoted(side)}`]),
    ...(month === undefined ? [] : [`month = ${quoted(month)}`]),
    ...(country === undefined ? [] : [country === null ? 'country is null' : `country = ${quoted(country)}`]),
  ];
  const summed = side === 'difference' ? `case side when 'after' then 1 else -1 end * (${billColumns[column]})` : billColumns[column];
  return `select coalesce(sum(${summed}), 0) as ${side}\nfrom (\n${bills}\n) as bills${conditions.length ? `\nwhere ${conditions.join(' and ')}` : ''}`;
}

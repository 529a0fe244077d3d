import { moment } from './calendar';
import { amount } from './decimal';
import type { Reject } from './rows';
import { type OrderColumn, orderCell, type ShopifyGroup } from './shopify-group';
import type { SourceContext } from './source';

/** What spoils an order, and the line on which it shows. */
export type Spoilt = { readonly reject: Reject; readonly line: number };

/** Reads the cells of one order; what cannot be read is null and put among `spoilt`. */
export type ShopifyCells = {
  readonly spoilt: readonly Spoilt[];
  readonly cell: (column: OrderColumn) => string | null;
  readonly needed: (column: OrderColumn, header: string, reason: string) => string;
  readonly time: (column: OrderColumn, header: string) => number | null;
  readonly money: (written: string | null, header: string, line?: number) => string | null;
  readonly quantity: (written: string, line: number) => string | null;
  readonly spoil: (reject: Reject, line?: number) => void;
};

/** 2004-01-01 UTC: the year before Shopify began. */
const earliest = 1_072_915_200;
const twoDays = 172_800;

export function shopifyCells(group: ShopifyGroup, { options, now }: SourceContext): ShopifyCells {
  const spoilt: Spoilt[] = [];
  const spoil = (reject: Reject, line = group.line): null => {
    spoilt.push({ reject, line });
    return null;
  };
  const cell = (column: OrderColumn): string | null => orderCell(group, column) || null;
  const number = (written: string | null, thing: string, header: string, line: number): string | null => {
    if (written === null || written === '') return null;
    const told = amount(written, options.decimal);
    if (told === null) return spoil({ reason: `bad ${thing}`, detail: header }, line);
    return told.startsWith('-') && Number(told) !== 0 ? spoil({ reason: `negative ${thing}`, detail: header }, line) : told;
  };
  return {
    spoilt,
    spoil,
    cell,
    needed: (column, header, reason) => {
      if (cell(column) === null)
        spoil({ reason, detail: group.columns.includes(column) ? `${header} is blank` : `the file has no column ${header}` });
      return cell(column) ?? '';
    },
    time: (column, header) => {
      const written = cell(column);
      if (written === null) return null;
      const told = moment(written, options.timezone, options.dateOrder);
      if ('reason' in told) return spoil({ reason: told.reason, detail: header });
      if (told.at < earliest) return spoil({ reason: 'impossible date', detail: `${header} is before 2004` });
      return told.at > now + twoDays ? spoil({ reason: 'time in the future', detail: header }) : told.at;
    },
    money: (written, header, line = group.line) => number(written, 'amount', header, line),
    quantity: (written, line) => number(written, 'quantity', 'Lineitem quantity', line),
  };
}

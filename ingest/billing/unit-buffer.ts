import type { Unit } from './machine';
import { unitColumns } from './tables';

type UnitColumn = keyof typeof unitColumns;
type Values = Uint8Array | Int32Array | Float64Array;

/** What a ledger row says beside its unit. */
export type UnitPlace = { accountIx: number; lineIx: number; contactKey: number };

/** Rows of `ledger_unit` in typed arrays, column by column, until they are enough for a chunk. */
export type UnitBuffer = {
  readonly rowCount: number;
  /** In the order of `unitColumns`. */
  readonly columns: readonly Values[];
  add(run: number, model: number, isProForma: boolean, billingMonth: number, place: Readonly<UnitPlace>, unit: Readonly<Unit>): void;
};

/** A buffer that calls `onFull` with itself after every `capacity` rows, and then starts again. */
export function unitBuffer(capacity: number, onFull: (buffer: UnitBuffer) => void): UnitBuffer {
  const bytes = () => new Uint8Array(capacity);
  const integers = () => new Int32Array(capacity);
  const doubles = () => new Float64Array(capacity);
  const column = {
    run: bytes(),
    model: bytes(),
    type: bytes(),
    is_pro_forma: bytes(),
    free_reason: bytes(),
    is_estimate: bytes(),
    account_ix: integers(),
    line_ix: integers(),
    contact_key: integers(),
    message_key: integers(),
    billing_month: integers(),
    inbound_messages: integers(),
    outbound_messages: integers(),
    opened_at: doubles(),
    expires_at: doubles(),
    rate_at: doubles(),
  } satisfies Record<UnitColumn, Values>;
  let rowCount = 0;
  const buffer: UnitBuffer = {
    get rowCount() {
      return rowCount;
    },
    columns: Object.keys(unitColumns).map((name) => column[name as UnitColumn]),
    add(run, model, isProForma, billingMonth, place, unit) {
      const row = rowCount;
      column.run[row] = run;
      column.model[row] = model;
      column.type[row] = unit.type;
      column.is_pro_forma[row] = isProForma ? 1 : 0;
      column.free_reason[row] = unit.free;
      column.is_estimate[row] = unit.isEstimate ? 1 : 0;
      column.account_ix[row] = place.accountIx;
      column.line_ix[row] = place.lineIx;
      column.contact_key[row] = place.contactKey;
      column.message_key[row] = unit.messageKey;
      column.billing_month[row] = billingMonth;
      column.inbound_messages[row] = unit.inboundMessages;
      column.outbound_messages[row] = unit.outboundMessages;
      column.opened_at[row] = unit.openedAt;
      column.expires_at[row] = unit.expiresAt;
      column.rate_at[row] = unit.rateAt;
      rowCount++;
      if (rowCount < capacity) return;
      onFull(buffer);
      rowCount = 0;
    },
  };
  return buffer;
}

import type { Unit } from './machine';
import { otherInstant, packCode, packedColumns, packMessage, packMessages, type UnitPlace } from './packed-unit';

type Values = Int32Array | Float64Array;

/** Packed rows in typed arrays, until they are enough for a group of a Parquet file. */
export type UnitBuffer = {
  readonly rowCount: number;
  /** Units so far, since the buffer was made: a row that stands for something else, too, is more than one. */
  readonly unitCount: number;
  /** In the order of `packedColumns`. */
  readonly columns: readonly Values[];
  add(run: number, model: number, isProForma: boolean, place: Readonly<UnitPlace>, unit: Readonly<Unit>): void;
};

/** A buffer that calls `onFull` with itself after every `capacity` rows, and then starts again. */
export function unitBuffer(capacity: number, onFull: (buffer: UnitBuffer) => void): UnitBuffer {
  const integers = () => new Int32Array(capacity);
  const doubles = () => new Float64Array(capacity);
  const column = {
    code: integers(),
    key: doubles(),
    message: doubles(),
    messages: doubles(),
    opened_at: doubles(),
    other_at: doubles(),
  } satisfies Record<keyof typeof packedColumns, Values>;
  let rowCount = 0;
  let unitCount = 0;
  const buffer: UnitBuffer = {
    get rowCount() {
      return rowCount;
    },
    get unitCount() {
      return unitCount;
    },
    columns: Object.keys(packedColumns).map((name) => column[name as keyof typeof packedColumns]),
    add(run, model, isProForma, place, unit) {
      const row = rowCount++;
      unitCount += 1 + Number(place.isReplayToo) + Number(place.hasNotice);
      column.code[row] = packCode(run, model, isProForma, place, unit);
      column.key[row] = place.key;
      column.message[row] = packMessage(unit);
      column.messages[row] = packMessages(unit);
      column.opened_at[row] = unit.openedAt;
      column.other_at[row] = otherInstant(model, place, unit);
      if (rowCount < capacity) return;
      onFull(buffer);
      rowCount = 0;
    },
  };
  return buffer;
}

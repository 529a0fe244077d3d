import {
  DuckDBDecimalValue,
  DuckDBTypeId,
  type DuckDBValue,
  type DuckDBValueConverter,
  type Json,
  JsonDuckDBValueConverter,
} from '@duckdb/node-api';

/** DuckDB value to plain JavaScript: whole numbers and decimals become numbers, dates and instants ISO text; a BIGINT that no number holds exactly, such as a hashed id, its digits. */
export const plain: DuckDBValueConverter<Json> = (value, type, self) => {
  switch (value === null ? null : type.typeId) {
    case DuckDBTypeId.BIGINT:
      return Number.isSafeInteger(Number(value)) ? Number(value) : String(value);
    case DuckDBTypeId.UBIGINT:
    case DuckDBTypeId.HUGEINT:
    case DuckDBTypeId.UHUGEINT:
      return exact(value);
    case DuckDBTypeId.DECIMAL:
      return decimal(value);
    default:
      return JsonDuckDBValueConverter(value, type, self);
  }
};

function exact(value: DuckDBValue): number {
  const number = Number(value);
  if (!Number.isSafeInteger(number)) throw new RangeError(`${value} is too large for a JavaScript number`);
  return number;
}

function decimal(value: DuckDBValue): number {
  if (!(value instanceof DuckDBDecimalValue)) throw new TypeError('a DECIMAL column gave another kind of value');
  return value.toDouble();
}

import { AppError } from '../../db/errors';
import { armWord } from './arm-word';
import { type Arm, campaignName } from './campaign-member';
import { canonical } from './canonical';
import { columnName } from './column-name';
import { decimal } from './decimal';
import { type Fields, isFields } from './field';
import { cellClaim } from './order-words';
import type { Reject } from './rows';
import { shape } from './shape';
import type { Mapping, Source, SourceContext, SourceReader } from './source';
import { cellOf } from './table-row';

const usualColumns = {
  arm: ['arm', 'variant', 'group', 'test_group', 'treatment', 'experiment_group', 'bucket'],
  converted: ['converted', 'convert', 'converts', 'conversion', 'purchase', 'purchased', 'converted_at'],
  revenue: ['revenue', 'revenues', 'sales', 'spend', 'amount', 'ingresos', 'receita'],
  person: [
    ...[
      'person',
      'person_id',
      'user',
      'user_id',
      'userid',
      'customer',
      'customer_id',
      'visitor',
      'visitor_id',
      'client_id',
      'contact_id',
      'phone',
    ],
    ...['wa_id', 'id', 'column_1'],
  ],
  campaign: ['campaign', 'campaign_name', 'experiment', 'experiment_name', 'test_name', 'campana', 'campanha'],
} as const;

type Column = keyof typeof usualColumns;

const columnsFor = (name: Column, mapping: Mapping | undefined): readonly string[] =>
  mapping?.[name] === undefined ? usualColumns[name] : [columnName(mapping[name])];

/** Any experiment as a table: one row a person with the arm and the outcome. */
export const experimentCsv: Source = {
  kind: 'experiment_csv',
  parserVersion: 1,
  isSplittable: false,
  mapNames: ['arm', 'control', 'treated', 'converted', 'revenue', 'person', 'share', 'campaign'],
  isNumber: (column, mapping) => columnsFor('revenue', mapping).includes(column),
  refusal: (columns, mapping) => {
    const isThere = (name: Column): boolean => columnsFor(name, mapping).some((column) => columns.includes(column));
    if (!isThere('arm')) return 'no column tells the arm; say which does with --map arm=COLUMN';
    return isThere('converted') || isThere('revenue')
      ? null
      : 'no column tells the outcome; say which does with --map converted=COLUMN or --map revenue=COLUMN';
  },
  open,
};

function open(context: SourceContext): SourceReader {
  const { identity, options, emit, reject } = context;
  const mapping = options.columns;
  const columns = { arm: columnsFor('arm', mapping), person: columnsFor('person', mapping), campaign: columnsFor('campaign', mapping) };
  const outcome = outcomeReader(context);
  const share = plannedShare(mapping?.share);
  const fileId = options.fileId ?? '';
  let controls = 0;
  let rows = 0;

  const read = (record: unknown, line: number): number => {
    const row = isFields(record) ? record : {};
    const arm = armOf(cellOf(row, ...columns.arm), mapping);
    const told = outcome(row);
    if ('reason' in arm || 'reason' in told) {
      reject(line, 'reason' in arm ? arm : (told as Reject), shape(record));
      return 1;
    }
    rows += 1;
    if (arm.arm === 'control') controls += 1;
    const named = cellOf(row, ...columns.campaign) || (isColumn(row, mapping?.campaign) ? '' : (mapping?.campaign ?? ''));
    const person = cellOf(row, ...columns.person);
    const said = { arm: arm.arm, ...told, share };
    emit('experiment_person', {
      record_id: identity.key('experiment row', canonical([named || fileId, person || `${fileId}|${line}`, said])),
      record_line: line,
      campaign_id: named === '' ? identity.key('experiment', fileId) : identity.key('text', named),
      campaign: named === '' ? null : campaignName(named),
      person_id: person === '' ? null : identity.key('experiment person', person),
      ...said,
    });
    return 1;
  };

  const end = (): number => {
    if (rows > 0 && controls === 0 && mapping?.control === undefined)
      throw new AppError('unreadable', 'no row is of an arm that is known as the control; say which one is with --map control=VALUE');
    return 0;
  };

  return { read, end };
}

const isColumn = (row: Fields, name: string | undefined): boolean => name !== undefined && row[columnName(name)] !== undefined;

/** The arm of a row: control as the mapping says, else by its usual words; every other arm is treated, unless the mapping says which one is. */
function armOf(written: string, mapping: Mapping | undefined): { readonly arm: Arm } | Reject {
  if (written === '') return { reason: 'no arm', detail: 'the cell that tells the arm is blank' };
  const isSame = (value: string): boolean => value.toLowerCase() === written.toLowerCase();
  const isControl =
    mapping?.control === undefined ? armWord(written) === 'control' || cellClaim(written) === false : isSame(mapping.control);
  if (isControl) return { arm: 'control' };
  if (mapping?.treated !== undefined && !isSame(mapping.treated)) return { reason: 'another arm', detail: 'neither control nor treated' };
  return { arm: 'treated' };
}

/** Reads whether a person converted, and the revenue; without a column for the one, it follows from the other. */
function outcomeReader({ options }: SourceContext) {
  const convertedColumns = columnsFor('converted', options.columns);
  const revenueColumns = columnsFor('revenue', options.columns);
  return (row: Fields): { readonly is_converted: boolean; readonly revenue: string | null } | Reject => {
    const written = cellOf(row, ...revenueColumns);
    const revenue = written === '' ? null : decimal(written.replace(/^[$€£]\s*/, ''), options.decimal);
    if (written !== '' && revenue === null) return { reason: 'bad amount', detail: 'revenue' };
    const hasRevenue = revenueColumns.some((column) => row[column] !== undefined);
    if (!convertedColumns.some((column) => row[column] !== undefined)) {
      return revenue === null ? { reason: 'no outcome', detail: 'revenue is blank' } : { is_converted: Number(revenue) > 0, revenue };
    }
    const isConverted = conversionOf(
      cellOf(row, ...convertedColumns),
      convertedColumns.some((column) => column.endsWith('_at') && row[column] !== undefined),
    );
    if (isConverted === null) return { reason: 'no outcome', detail: 'converted is neither yes nor no' };
    return { is_converted: isConverted, revenue: revenue ?? (hasRevenue && !isConverted ? '0' : null) };
  };
}

/** Yes and no, a count, or the time of the conversion, which is blank where there was none. */
function conversionOf(written: string, isTime: boolean): boolean | null {
  if (isTime) return written !== '';
  if (written === '') return null;
  const count = Number(written.replace(',', '.'));
  return Number.isNaN(count) ? cellClaim(written) : count > 0;
}

/** `--map share=0.5`: the planned share of the treated arm; null leaves the arms equal. */
function plannedShare(written: string | undefined): string | null {
  if (written === undefined) return null;
  const share = Number(written);
  if (!(share > 0 && share < 1)) throw new AppError('usage', `--map share=${written} is no share: write it as --map share=0.5.`);
  return share.toFixed(6);
}

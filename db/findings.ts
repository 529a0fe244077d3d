import { answerRows, fieldValues, needsOf } from './answer-rows';
import type { Facts } from './facts';
import type { Derivation, Findings, Unconverted } from './family';
import { type Fields, measured, type Sums } from './fields';
import type { Scope } from './scope';
import { type Slice, type Slices, slicesOf } from './slices';
import type { Warehouse } from './warehouse';
import { type Warning, warning } from './warnings';

/** What a family hands over: the tables that can answer, its fields, and what its totals tell besides them. */
export interface Question {
  /** Rollups first: a measure comes from the first table that has it. */
  readonly tables: readonly Facts[];
  readonly fields: Fields;
  readonly scope: Scope;
  /** Where rows show alternatives, the filters that leave one of them for the totals. */
  readonly totalFilters?: Scope['filters'];
  /** Fields that always stand in the totals. */
  readonly totals: Fields;
  /** Names in the totals of amounts without exchange rate, each with its measure. */
  readonly unconverted?: Readonly<Record<string, string>>;
  /** Measures that `warnings` looks at. */
  readonly watched: readonly string[];
  readonly warnings: (whole: Sums) => readonly Warning[];
}

/** Rows, totals and warnings of a question; the totals are counted by themselves, never added up from rows. */
export async function findings(warehouse: Warehouse, question: Question): Promise<Findings> {
  const { tables, fields, scope, totals, unconverted = {}, watched } = question;
  const totalCut = { from: scope.from, to: scope.to, by: [], filters: question.totalFilters ?? scope.filters };
  const totalNeeds = [...needsOf(scope.fields, fields), ...needsOf(Object.keys(totals), totals), ...watched];
  const isWhole = scope.by.length === 0 && question.totalFilters === undefined;
  const [cut, whole, ...amounts] = await Promise.all([
    isWhole ? null : slicesOf(warehouse, tables, scope, needsOf(scope.fields, fields)),
    slicesOf(warehouse, tables, totalCut, totalNeeds),
    ...Object.values(unconverted).map((measure) => slicesOf(warehouse, tables, { ...totalCut, by: ['unconverted_currency'] }, [measure])),
  ]);
  const rows = cut ?? whole;
  const total: Slice = whole.slices[0] ?? { keys: [], sums: {} };
  const byCurrency = Object.fromEntries(Object.keys(unconverted).map((name, index) => [name, currencies(amounts[index])]));
  return {
    rows: answerRows(rows.slices, scope, fields),
    totals: { ...fieldValues(total, scope.fields, fields), ...fieldValues(total, Object.keys(totals), totals), ...byCurrency },
    warnings: [
      ...question.warnings(total.sums),
      ...warning('unconverted', new Set(Object.values(byCurrency).flatMap((amount) => Object.keys(amount))).size),
      ...warning('uncovered', uncoveredFields(rows, scope, fields)),
    ],
    statements: [...(cut ? [cut] : []), whole, ...amounts].flatMap(({ statements }) => statements),
    derivations: {
      ...Object.fromEntries(Object.entries(unconverted).map(([name, measure], index) => [name, amountsOf(name, measure, amounts[index])])),
      rows: { statements: rows.statements, fields },
      totals: { statements: whole.statements, fields: { ...fields, ...totals } },
    },
  };
}

const amountsOf = (name: string, measure: string, found: Slices | undefined): Derivation => ({
  statements: found?.statements ?? [],
  fields: { [name]: measured(measure) },
});

function currencies(found: Slices | undefined): Unconverted {
  const entries = (found?.slices ?? []).flatMap(({ keys: [currency], sums }) => {
    const [amount] = Object.values(sums);
    return typeof currency === 'string' && amount ? [[currency, amount] as const] : [];
  });
  return Object.fromEntries(entries);
}

/** Fields that no table can cut this way. */
function uncoveredFields({ slices: [first] }: Slices, scope: Scope, fields: Fields): number {
  if (!first) return 0;
  return scope.fields.filter((name) => !(fields[name]?.needs ?? []).every((measure) => first.sums[measure] !== undefined)).length;
}

import { AppError } from './errors';
import { families } from './families';
import type { AnswerRow, Family, Findings, Totals } from './family';
import { generationNotes } from './generation-notes';
import { knownFilters } from './known-values';
import { type Parameters, parseScope } from './scope';
import type { Statement } from './slices';
import type { Generation } from './warehouse';
import type { Warning } from './warnings';

/** The answer of a metric as the contract prints it. */
export interface Answer {
  readonly metric: string;
  readonly scope: { readonly from: string | null; readonly to: string | null; readonly timezone: string; readonly currency: string };
  readonly generation: number;
  readonly rows: readonly AnswerRow[];
  readonly totals: Totals;
  readonly warnings: readonly Warning[];
}

export interface Asked {
  readonly answer: Answer;
  /** The SQL that ran, for Explain. */
  readonly statements: readonly Statement[];
  readonly derivations: Findings['derivations'];
}

/** Asks one metric of a generation: the one way in for pages, API, command line, reports and Explain. */
export async function ask({ id, warehouse }: Generation, metric: string, parameters: Parameters): Promise<Asked> {
  const family = familyOf(metric);
  const scope = await knownFilters(warehouse, parseScope(parameters, family));
  const [{ rows, totals, warnings, statements, derivations }, notes] = await Promise.all([
    family.query(warehouse, scope),
    generationNotes(warehouse, scope),
  ]);
  const { timezone, currency } = notes;
  return {
    answer: {
      metric,
      scope: { from: scope.from, to: scope.to, timezone, currency },
      generation: id,
      rows,
      totals,
      warnings: [...warnings, ...notes.warnings],
    },
    statements,
    derivations,
  };
}

/** The family of a metric; an error tells the metrics there are. */
export function familyOf(metric: string): Family {
  const family = families.find((candidate) => candidate.metric === metric);
  if (family) return family;
  throw new AppError(
    'not_found',
    `There is no metric "${metric.slice(0, 80)}": there are ${families.map((known) => known.metric).join(', ')}.`,
  );
}

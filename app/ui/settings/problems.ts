import { type Draft, listAt, textAt } from './draft';

/** How two parts of the settings contradict each other: an end before its start, two times that overlap, one thing told twice. */
export type Conflict = 'order' | 'overlap' | 'twice';

/** The contradiction that a sentence of the check is about; null for another kind of mistake. */
export function conflictOf(text: string): Conflict | null {
  if (text.includes('until is not after from')) return 'order';
  if (text.includes('in the same time') || text.startsWith('it overlaps')) return 'overlap';
  return text.includes('is listed twice') ? 'twice' : null;
}

/** What the check of db/settings refused, by the path of the field in the form that is to be corrected. */
export function problemsOf(told: readonly string[], draft: Draft): ReadonlyMap<string, string> {
  return new Map(told.map((problem) => marginProblem(problem, draft) ?? fieldProblem(problem)));
}

function fieldProblem(problem: string): readonly [string, string] {
  const [, path = '', text = problem] = /^([\w[\].]+):? (.*)$/.exec(problem) ?? [];
  const place = path.replace(/:$/, '');
  if (place.startsWith('optOutKeywords')) return ['keywords', text];
  const conflict = place.endsWith(']') ? conflictOf(text) : null;
  return [conflict === 'order' ? `${place}.until` : conflict === 'overlap' ? `${place}.from` : place, text];
}

/** A margin stands under its category, which can be any text. */
function marginProblem(problem: string, draft: Draft): readonly [string, string] | null {
  const index = listAt(draft, ['margins']).findIndex((row) =>
    problem.startsWith(`grossMargin.byCategory.${textAt(row, ['category']).trim()}: `),
  );
  return index < 0 ? null : [`margins[${index}].margin`, problem];
}

/** Margins that have no category, or one that stands there already. */
export function marginProblems(draft: Draft): ReadonlyMap<string, string> {
  const names = listAt(draft, ['margins']).map((row) => textAt(row, ['category']).trim());
  return new Map(
    listAt(draft, ['margins']).flatMap((row, index): (readonly [string, string])[] => {
      const [name = '', margin] = [names[index], textAt(row, ['margin']).trim()];
      const isTwice = names.indexOf(name) < index;
      return [
        ...(name === '' || isTwice
          ? [[`margins[${index}].category`, isTwice && name !== '' ? `${name} is listed twice` : 'is missing'] as const]
          : []),
        ...(margin === '' ? [[`margins[${index}].margin`, 'is missing'] as const] : []),
      ];
    }),
  );
}

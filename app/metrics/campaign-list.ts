import type { Answer } from '../../db/ask';
import type { AnswerRow } from '../../db/family';
import { numberIn, textIn } from './answer-values';

/** Columns by which campaigns can be sorted, by the names of the contract. */
export const sortColumns = ['campaign', 'delivered', 'conversion_rate', 'orders', 'revenue', 'cost', 'roas', 'roi'] as const;
export type SortColumn = (typeof sortColumns)[number];

/** How the list of campaigns is shown: sorted by a column, and only those whose name has the text. */
export interface ListView {
  readonly column: SortColumn;
  readonly isDescending: boolean;
  readonly text: string;
}

const usual: ListView = { column: 'revenue', isDescending: true, text: '' };

/** The list as an address has it: `sort=-revenue` is the largest revenue first, and what is usual. */
export function listViewOf(search: URLSearchParams): ListView {
  const asked = search.get('sort') ?? '';
  const column = sortColumns.find((name) => name === asked.replace(/^-/, ''));
  return { ...(column ? { column, isDescending: asked.startsWith('-') } : usual), text: search.get('find') ?? '' };
}

/** The address with another list; parameters of other purposes stay. */
export function listSearch(search: URLSearchParams, { column, isDescending, text }: ListView): string {
  const changed = new URLSearchParams(search);
  changed.delete('sort');
  changed.delete('find');
  if (column !== usual.column || isDescending !== usual.isDescending) changed.set('sort', `${isDescending ? '-' : ''}${column}`);
  if (text) changed.set('find', text);
  return changed.toString();
}

/** A column once more turns round; another one begins with its largest, names with A. */
export const sortedBy = (view: ListView, column: SortColumn): ListView => ({
  ...view,
  column,
  isDescending: column === view.column ? !view.isDescending : column !== 'campaign',
});

/** The rows of a list; what has no value stands last, whichever way it is sorted. */
export function listed(answer: Answer | null, { column, isDescending, text }: ListView): readonly AnswerRow[] {
  const found = (answer?.rows ?? []).filter((row) => plain(nameOf(row)).includes(plain(text)));
  const sign = isDescending ? -1 : 1;
  return [...found].sort((one, other) => {
    if (column === 'campaign') return sign * nameOf(one).localeCompare(nameOf(other));
    const [a, b] = [numberIn(one, column), numberIn(other, column)];
    if (a === null || b === null) return Number(a === null) - Number(b === null) || nameOf(one).localeCompare(nameOf(other));
    return sign * (a - b) || nameOf(one).localeCompare(nameOf(other));
  });
}

const nameOf = (row: AnswerRow): string => textIn(row, 'campaign') ?? '';
const plain = (text: string): string => text.trim().toLowerCase().normalize('NFD').replace(/\p{M}/gu, '');

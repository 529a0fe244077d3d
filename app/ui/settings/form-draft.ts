import type { StoredSettings } from '../../server/settings-store';
import { type Draft, draftOf, listAt, textAt, withValue } from './draft';

/** Settings to be edited, with a row for every line and account that the logs name. */
export function formDraft({ settings, found }: StoredSettings): Draft {
  const draft = draftOf(settings);
  const lines = withRows(draft, 'lines', 'number', found?.lines ?? []);
  return withRows(lines, 'accounts', 'id', found?.accounts.map(({ id }) => id) ?? []);
}

function withRows(draft: Draft, list: string, key: string, names: readonly string[]): Draft {
  const rows = listAt(draft, [list]);
  const missing = names.filter((name) => !rows.some((row) => textAt(row, [key]) === name));
  return withValue(draft, [list], [...rows, ...missing.map((name) => ({ [key]: name }))]);
}

/** The draft without the places of lines and accounts that nothing was said of: they stand at the end, so that no other row moves. */
export function withoutEmptyRows(draft: Draft): Draft {
  return ['lines', 'accounts'].reduce<Draft>((rest, list) => {
    const rows = listAt(rest, [list]);
    const last = rows.findLastIndex((row) => typeof row === 'object' && Object.values(row).filter((part) => part !== '').length > 1);
    return withValue(rest, [list], rows.slice(0, last + 1));
  }, draft);
}

import type { StoredSettings } from '../../server/settings-store';
import { type Draft, draftOf, listAt, settingsOf, textAt, withValue } from './draft';

/** Settings to be edited, numbers with the decimal sign given: a row for every line and account that the logs name, margins of categories as rows, keywords one a line. */
export function formDraft({ settings, found }: StoredSettings, point = '.'): Draft {
  const { grossMargin, optOutKeywords = [], ...others } = settings;
  const margins = Object.entries(grossMargin?.byCategory ?? {}).map(([category, margin]) => ({ category, margin }));
  const given = { ...others, grossMargin: { default: grossMargin?.default }, margins, keywords: optOutKeywords.join('\n') };
  const draft = draftOf(given, '', '', point);
  const lines = withRows(draft, 'lines', 'number', found?.lines ?? []);
  return withRows(lines, 'accounts', 'id', found?.accounts.map(({ id }) => id) ?? []);
}

function withRows(draft: Draft, list: string, key: string, names: readonly string[]): Draft {
  const rows = listAt(draft, [list]);
  const missing = names.filter((name) => !rows.some((row) => textAt(row, [key]) === name));
  return withValue(draft, [list], [...rows, ...missing.map((name) => ({ [key]: name }))]);
}

/** The settings that a form holds, as `workspace.json` has them. */
export function givenSettings(draft: Draft): Readonly<Record<string, unknown>> {
  const { margins: _, keywords: __, grossMargin, ...others } = settingsOf(withoutEmptyRows(draft)) as Readonly<Record<string, unknown>>;
  const byCategory = Object.fromEntries(
    listAt(draft, ['margins']).map((row) => [textAt(row, ['category']).trim(), settingsOf(textAt(row, ['margin']), 'margin')]),
  );
  const margin = { ...(grossMargin ?? {}), ...(Object.keys(byCategory).length ? { byCategory } : {}) };
  const optOutKeywords = textAt(draft, ['keywords'])
    .split(/[\n,;]/)
    .flatMap((word) => word.trim() || []);
  return {
    ...others,
    ...(Object.keys(margin).length ? { grossMargin: margin } : {}),
    ...(optOutKeywords.length ? { optOutKeywords } : {}),
  };
}

/** The draft without the places of lines and accounts that nothing was said of: they stand at the end, so that no other row moves. */
function withoutEmptyRows(draft: Draft): Draft {
  return ['lines', 'accounts'].reduce<Draft>((rest, list) => {
    const rows = listAt(rest, [list]);
    const last = rows.findLastIndex((row) => typeof row === 'object' && Object.values(row).filter(isSaid).length > 1);
    return withValue(rest, [list], rows.slice(0, last + 1));
  }, draft);
}

const isSaid = (part: Draft): boolean => part !== '' && !(Array.isArray(part) && part.length === 0);

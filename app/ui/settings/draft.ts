/** Settings while they are edited: every leaf is the text of its field; fractions are percent. */
export type Draft = string | readonly Draft[] | { readonly [name: string]: Draft };
export type Path = readonly (string | number)[];

const numbers: ReadonlySet<string> = new Set(['perMessage', 'perConversation', 'monthly']);
const percents: ReadonlySet<string> = new Set(['default', 'margin', 'markup', 'tax']);

/** 1.200 and 1,200 may be twelve hundred or little more than one. */
const isAmbiguous = (text: string): boolean => /^[1-9]\d{0,2}[.,]\d{3}$/.test(text);

/** Settings as texts, numbers with the decimal point or comma of a language. */
export function draftOf(value: unknown, name = '', parent = '', point = '.'): Draft {
  if (Array.isArray(value)) return value.map((part) => draftOf(part, '', name, point));
  if (typeof value === 'object' && value !== null)
    return Object.fromEntries(Object.entries(value).map(([key, part]) => [key, draftOf(part, key, name, point)]));
  if (typeof value !== 'number') return String(value ?? '');
  const isPercent = percents.has(name) || parent === 'byCategory';
  const text = String(isPercent ? Number((value * 100).toFixed(6)) : value).replace('.', point);
  return isAmbiguous(text) ? `${text}0` : text;
}

/** Texts as settings: empty fields and parts are left out; what is no number, or may be two, stays text, so that the check refuses it. */
export function settingsOf(draft: Draft, name = '', parent = ''): unknown {
  if (typeof draft === 'string') {
    const text = draft.trim();
    if (text === '') return undefined;
    const isPercent = percents.has(name) || parent === 'byCategory';
    const number = Number(text.replace(',', '.'));
    if ((!isPercent && !numbers.has(name)) || !Number.isFinite(number) || isAmbiguous(text)) return text;
    return isPercent ? Number((number / 100).toFixed(8)) : number;
  }
  if (isList(draft)) return draft.length === 0 ? undefined : draft.map((part) => settingsOf(part, '', name) ?? {});
  const parts = Object.entries(draft).flatMap(([key, part]) => {
    const value = settingsOf(part, key, name);
    return value === undefined ? [] : [[key, value] as const];
  });
  return parts.length === 0 && name !== '' ? undefined : Object.fromEntries(parts);
}

const isList = (draft: Draft): draft is readonly Draft[] => Array.isArray(draft);

/** What stands at a path; an empty text where nothing does. */
export function at(draft: Draft, path: Path): Draft {
  const [first, ...rest] = path;
  if (first === undefined) return draft;
  if (typeof draft === 'string') return '';
  const part = isList(draft) ? draft[Number(first)] : draft[first];
  return part === undefined ? '' : at(part, rest);
}

export const textAt = (draft: Draft, path: Path): string => {
  const found = at(draft, path);
  return typeof found === 'string' ? found : '';
};

export const listAt = (draft: Draft, path: Path): readonly Draft[] => {
  const found = at(draft, path);
  return typeof found !== 'string' && isList(found) ? found : [];
};

/** The draft with another value at a path. */
export function withValue(draft: Draft, path: Path, value: Draft): Draft {
  const [first, ...rest] = path;
  if (first === undefined) return value;
  if (typeof draft !== 'string' && isList(draft))
    return draft.map((part, index) => (index === first ? withValue(part, rest, value) : part));
  const own = typeof draft === 'string' ? {} : draft;
  return { ...own, [first]: withValue(own[first] ?? '', rest, value) };
}

/** A path as the checks of db/settings write it: `partners[0].contracts[1].from`. */
export const pathText = (path: Path): string =>
  path.map((part, index) => (typeof part === 'number' ? `[${part}]` : `${index === 0 ? '' : '.'}${part}`)).join('');

import { formulas as english } from './en/formulas';
import { metrics as englishMetrics } from './en/metrics';
import { formulas as spanish } from './es/formulas';
import { metrics as spanishMetrics } from './es/metrics';
import type { Language } from './language';
import { formulas as portuguese } from './pt/formulas';
import { metrics as portugueseMetrics } from './pt/metrics';

type Texts = Readonly<Record<string, Readonly<Record<string, string>>>>;
type Meanings = Readonly<Record<string, Readonly<Record<string, { readonly name: string; readonly definition: string }>>>>;

/** How a number is made of fields. */
interface Made {
  readonly metric: string;
  readonly fields: readonly string[];
  readonly per: readonly string[];
  readonly as: string;
  /** Set where a row is compared with another row. */
  readonly against?: object | null;
}

/** What an explanation says in words: the name of the number, what each of its fields means, and how it is counted. */
export interface NumberWords {
  readonly name: string;
  readonly definitions: readonly { readonly field: string; readonly name: string; readonly definition: string }[];
  readonly formula: string;
}

const told: Readonly<Record<Language, { readonly formulas: Texts; readonly meanings: Meanings }>> = {
  es: { formulas: spanish, meanings: spanishMetrics },
  pt: { formulas: portuguese, meanings: portugueseMetrics },
  en: { formulas: english, meanings: englishMetrics },
};

/** The words of a number in a language. */
export function numberWords(language: Language, { metric, fields, per, as, against }: Made): NumberWords {
  const { formulas, meanings } = told[language];
  const nameOf = (field: string): string => meanings[metric]?.[field]?.name ?? field;
  const joined = (names: readonly string[]): string => names.map(nameOf).join(' + ');
  const isSeveral = fields.length > 1 && per.length > 0;
  const name = per.length ? `${isSeveral ? `(${joined(fields)})` : joined(fields)} ÷ ${joined(per)}` : joined(fields);
  const [field = ''] = fields;
  const own = fields.length === 1 && per.length === 0 ? formulas[metric]?.[field] : undefined;
  const formula = as === 'value' ? (own ?? `${name}.`) : (formulas.of?.[against ? `${as}_row` : as] ?? '{what}').replace('{what}', name);
  const definitions = [...fields, ...per].flatMap((meant) => {
    const meaning = meanings[metric]?.[meant];
    return meaning ? [{ field: meant, ...meaning }] : [];
  });
  return { name, definitions, formula };
}

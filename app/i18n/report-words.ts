import { createTranslator } from 'next-intl';
import { files as englishFiles } from './en/files';
import { reportFindings as englishFindings } from './en/report-findings';
import { reportFrame as englishFrame } from './en/report-frame';
import { values as englishValues } from './en/values';
import { verdict as englishVerdict } from './en/verdict';
import { files as spanishFiles } from './es/files';
import { reportFindings as spanishFindings } from './es/report-findings';
import { reportFrame as spanishFrame } from './es/report-frame';
import { values as spanishValues } from './es/values';
import { verdict as spanishVerdict } from './es/verdict';
import type { Language } from './language';
import { files as portugueseFiles } from './pt/files';
import { reportFindings as portugueseFindings } from './pt/report-findings';
import { reportFrame as portugueseFrame } from './pt/report-frame';
import { values as portugueseValues } from './pt/values';
import { verdict as portugueseVerdict } from './pt/verdict';
import type { VerdictKey } from './verdict-words';
import type { InOtherWords } from './words';

const spanish = { ...spanishFrame, ...spanishFindings };
export type ReportKey = keyof typeof spanish;

const words: Readonly<Record<Language, InOtherWords<typeof spanish>>> = {
  es: spanish,
  pt: { ...portugueseFrame, ...portugueseFindings },
  en: { ...englishFrame, ...englishFindings },
};
const verdicts = { es: spanishVerdict, pt: portugueseVerdict, en: englishVerdict } as const;
const named: Readonly<Record<Language, Readonly<Record<string, string>>>> = {
  es: { ...spanishValues, ...spanishFiles },
  pt: { ...portugueseValues, ...portugueseFiles },
  en: { ...englishValues, ...englishFiles },
};

type Values = Readonly<Record<string, string | number>>;
type Tags = Readonly<Record<string, string>>;

/** The words of a report in a language; a tag of a message stands for the text given under its name. */
export interface ReportVocabulary {
  readonly say: (key: ReportKey, values?: Values, tags?: Tags) => string;
  readonly sayVerdict: (key: VerdictKey, values?: Values, tags?: Tags) => string;
  /** The name of a value such as `origin_marketing`; null where it has none. */
  readonly nameOf: (key: string) => string | null;
}

/** What `t.markup` of next-intl is, for messages whose names are known elsewhere. */
type Said = { readonly markup: (key: string, values: Readonly<Record<string, unknown>>) => string };

export function reportVocabulary(language: Language): ReportVocabulary {
  const [own, verdict] = [words[language], verdicts[language]].map(
    (messages) => createTranslator({ locale: language, messages: { messages }, namespace: 'messages' }) as unknown as Said,
  );
  const said = (from: Said | undefined, key: string, values: Values, tags: Tags): string =>
    from?.markup(key, { ...values, ...Object.fromEntries(Object.entries(tags).map(([name, text]) => [name, () => text])) }) ?? key;
  return {
    say: (key, values = {}, tags = {}) => said(own, key, values, tags),
    sayVerdict: (key, values = {}, tags = {}) => said(verdict, key, values, tags),
    nameOf: (key) => named[language][key] ?? null,
  };
}

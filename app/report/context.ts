import type { Answer } from '../../db/ask';
import type { Formats } from '../i18n/format';
import { formatsOf } from '../i18n/format';
import type { Language } from '../i18n/language';
import { numberWords } from '../i18n/number-words';
import { type ReportKey, type ReportVocabulary, reportVocabulary } from '../i18n/report-words';
import { spanWords } from '../i18n/verdict-words';
import type { Question } from '../metrics/question';
import { comparedSpan, type Span } from '../metrics/span';
import type { View } from '../metrics/view';
import type { Annotation } from '../server/annotations';
import type { WorkspaceFacts } from '../server/workspace-facts';
import type { ReportDefinition } from './definition';
import type { ReportNumber, Sentence, Term } from './document';
import { type NumberMaker, numberMaker } from './number';

/** What every section is made with. */
export interface ReportContext {
  readonly definition: ReportDefinition;
  readonly language: Language;
  readonly facts: WorkspaceFacts;
  readonly annotations: readonly Annotation[];
  /** The workspace's own currency, where the report is in another one; else null. */
  readonly convertedFrom: string | null;
  readonly view: View;
  /** The span compared with; null where none is wanted, or days of it or of the period are missing in the log. */
  readonly compared: Span | null;
  /** The same whatever is missing: the verdict says itself why it does not compare. */
  readonly wanted: Span | null;
  /** The answer of a question; null where no family answers that metric, or nothing is asked. */
  readonly ask: (question: Question | null) => Promise<Answer | null>;
  readonly format: Formats;
  readonly numbers: NumberMaker;
  readonly vocabulary: ReportVocabulary;
  /** A word or a sentence without numbers. */
  readonly word: (key: ReportKey, values?: Readonly<Record<string, string | number>>) => string;
  /** A sentence with its numbers, by the names of its tags. */
  readonly say: (
    key: ReportKey,
    values: Readonly<Record<string, string | number>>,
    numbers: Readonly<Record<string, ReportNumber>>,
  ) => Sentence;
  readonly nameOf: (dimension: string, value: string | null) => string;
  /** What a field of the dictionary is called. */
  readonly termName: (term: Term) => string;
  /** A span in words: as it stands alone, and as a sentence begins with it. */
  readonly spanName: (span: Span) => string;
  readonly inSpan: (span: Span) => string;
}

export interface ReportWorld {
  readonly definition: ReportDefinition;
  readonly facts: WorkspaceFacts;
  readonly annotations: readonly Annotation[];
  readonly ask: ReportContext['ask'];
  /** Whether as good as all days of both spans are logged. */
  readonly isComparable?: boolean;
  readonly convertedFrom?: string | null;
}

export function reportContext({
  definition,
  facts,
  annotations,
  ask,
  isComparable = true,
  convertedFrom = null,
}: ReportWorld): ReportContext {
  const { language, from, to, comparison, filters } = definition;
  const format = formatsOf(language);
  const vocabulary = reportVocabulary(language);
  const span = { from, to };
  const wanted = comparedSpan(span, comparison, facts);
  const named = (asked: Span, prefix: '' | 'in_'): string => {
    const { kind, parts } = spanWords(asked, format);
    return vocabulary.sayVerdict(`${prefix}${kind}`, parts);
  };
  return {
    definition,
    language,
    facts,
    annotations,
    convertedFrom,
    view: { span, isChosenSpan: true, comparison, filters, counting: {} },
    compared: isComparable ? wanted : null,
    wanted,
    ask,
    format,
    numbers: numberMaker(language, format, facts.currency),
    vocabulary,
    word: (key, values) => vocabulary.say(key, values),
    say: (key, values, numbers) => withNumbers((tags) => vocabulary.say(key, values, tags), numbers),
    nameOf: (dimension, value) => valueName({ facts, format, vocabulary }, dimension, value),
    termName: ({ metric, field }) => numberWords(language, { metric, fields: [field], per: [], as: 'value' }).name,
    spanName: (asked) => named(asked, ''),
    inSpan: (asked) => named(asked, 'in_'),
  };
}

/** A sentence of a message whose tags stand for numbers. */
export function withNumbers(
  say: (tags: Readonly<Record<string, string>>) => string,
  numbers: Readonly<Record<string, ReportNumber>>,
): Sentence {
  const names = Object.keys(numbers);
  const told = say(Object.fromEntries(names.map((name) => [name, `\u0001${name}\u0001`])));
  return told.split('\u0001').flatMap((piece, index): Sentence => {
    const number = index % 2 === 1 ? numbers[piece] : undefined;
    return number ? [number] : piece === '' ? [] : [piece];
  });
}

function valueName(
  { facts, format, vocabulary }: { readonly facts: WorkspaceFacts; readonly format: Formats; readonly vocabulary: ReportVocabulary },
  dimension: string,
  value: string | null,
): string {
  const unknown = vocabulary.nameOf('unknown') ?? '–';
  if (value === null || value === 'unknown') return unknown;
  if (value === 'unallocated') return vocabulary.nameOf('unallocated') ?? value;
  if (dimension === 'country') return format.country(value);
  if (dimension === 'line') return facts.lines.find((line) => line.value === value)?.name ?? value;
  if (dimension === 'product') return facts.products.find((product) => product.value === value)?.name ?? value;
  if (dimension === 'partner') return facts.partners.find((partner) => partner.value === value)?.name ?? value;
  if (value.startsWith('blocked:')) return [vocabulary.nameOf('rule_blocked'), value.slice('blocked:'.length)].filter(Boolean).join(': ');
  return vocabulary.nameOf(`${dimension}_${value}`) ?? value;
}

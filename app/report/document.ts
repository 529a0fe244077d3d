import type { Language } from '../i18n/language';
import type { Span } from '../metrics/span';
import type { Paper, ReportBrand, SectionName } from './definition';
import type { Markdown } from './markdown';

/** What a number of a report counts: fractions are fractions (percent, points and changes too), money is in `currency`, times are seconds. */
export type ReportUnit = 'count' | 'money' | 'percent' | 'points' | 'change' | 'ratio' | 'seconds';

/** One number of a report, carried once: every format prints `text`, and a spreadsheet shows `value ÷ divisor` with `digits` decimals. */
export interface ReportNumber {
  readonly kind: 'number';
  readonly value: number | null;
  readonly unit: ReportUnit;
  readonly currency: string | null;
  /** Decimals that `text` shows; of a percent, those of the percent. */
  readonly digits: number;
  /** What one unit of the text is in units of the value: 60 where seconds are printed as minutes. */
  readonly divisor: number;
  /** Printed before and behind the digits. */
  readonly before: string;
  readonly after: string;
  /** Printed with its plus. */
  readonly isSigned: boolean;
  readonly text: string;
}

/** A cell: a number, a word with the value it stands for, or a day (ISO) as it is printed. */
export type Cell =
  | ReportNumber
  | { readonly kind: 'text'; readonly text: string }
  | { readonly kind: 'day'; readonly day: string; readonly text: string };

/** A sentence in pieces: words, and the numbers among them. */
export type Sentence = readonly (string | ReportNumber)[];

/** The field of the dictionary that a number is; null where it is made for this report alone. */
export interface Term {
  readonly metric: string;
  readonly field: string;
}

export interface HeadingBlock {
  readonly kind: 'heading';
  readonly text: string;
}

/** `finding` is said of the numbers, `plain` explains, `caution` says what limits them, `empty` stands where there is nothing to show. */
export interface SentenceBlock {
  readonly kind: 'sentence';
  readonly id: string;
  readonly tone: 'finding' | 'plain' | 'caution' | 'empty';
  readonly sentence: Sentence;
}

export type FigureState = 'better' | 'worse' | 'same' | 'moved' | 'none';
/** A number with what it was before; `before` and `change` are null where nothing is compared. */
export interface ReportFigure {
  readonly id: string;
  readonly label: string;
  readonly number: ReportNumber;
  readonly before: ReportNumber | null;
  readonly change: ReportNumber | null;
  readonly state: FigureState;
  /** The state in a word; null where nothing is compared. */
  readonly stateWord: string | null;
  readonly term: Term | null;
}

export interface FiguresBlock {
  readonly kind: 'figures';
  readonly id: string;
  readonly figures: readonly ReportFigure[];
}

export interface TableColumn {
  readonly name: string;
  readonly label: string;
  readonly align: 'left' | 'right';
  readonly term: Term | null;
  /** What a column means that is no field of the dictionary. */
  readonly meaning?: string;
}
export interface TableRow {
  /** What the row is about, whatever the language. */
  readonly key: string;
  readonly cells: readonly Cell[];
}
export interface TableBlock {
  readonly kind: 'table';
  readonly id: string;
  readonly title: string;
  readonly columns: readonly TableColumn[];
  readonly rows: readonly TableRow[];
  readonly total: TableRow | null;
  readonly notes: readonly string[];
}

export interface ChartSeries {
  readonly name: string;
  readonly label: string;
  readonly form: 'column' | 'line';
  /** Drawn quietly: the span compared with. */
  readonly isBefore: boolean;
  /** One a category; null where the data do not reach. */
  readonly values: readonly ReportNumber[];
}
/** Columns are stacked; `ranges` are values with their intervals, one a category, drawn lying. */
export interface ChartBlock {
  readonly kind: 'chart';
  readonly id: string;
  readonly title: string;
  readonly form: 'time' | 'ranges';
  readonly unit: string;
  readonly categories: readonly string[];
  readonly series: readonly ChartSeries[];
  /** Of ranges: those that can be told from chance; the others are drawn quietly. */
  readonly emphasis?: readonly boolean[];
  /** What the chart shows, in words, for who cannot see it. */
  readonly summary: string;
}

export interface NoteBlock {
  readonly kind: 'note';
  readonly text: Markdown;
}
export interface GlossaryBlock {
  readonly kind: 'glossary';
  readonly terms: readonly {
    readonly term: string;
    readonly definition: string;
    readonly formula: string | null;
    /** The fields that it is the definition of (`termId`). */
    readonly ids?: readonly string[];
  }[];
}
export interface ScopeBlock {
  readonly kind: 'scope';
  readonly lines: readonly { readonly label: string; readonly text: string }[];
}

export type Block = HeadingBlock | SentenceBlock | FiguresBlock | TableBlock | ChartBlock | NoteBlock | GlossaryBlock | ScopeBlock;

export interface ReportSection {
  readonly name: SectionName;
  readonly title: string;
  /** What the section says in one sentence: the title of its slide. */
  readonly message: Sentence;
  /** There is no number in it. */
  readonly isEmpty: boolean;
  readonly blocks: readonly Block[];
}

/** Where a report's numbers come from. `settings` and `code` are hashes; `hash` is over them, the generation and every number. */
export interface Origin {
  readonly generation: number;
  readonly settings: string;
  readonly code: string;
  readonly hash: string;
  /** Instant of the computation, UTC. */
  readonly computedAt: string;
}

/** A finished report: whole in one language, JSON all through. Every format prints this and nothing else. */
export interface ReportDocument {
  readonly version: 1;
  readonly workspace: string;
  readonly client: string;
  readonly title: string;
  readonly language: Language;
  readonly paper: Paper;
  readonly brand: ReportBrand;
  readonly span: Span;
  readonly spanText: string;
  readonly compared: Span | null;
  readonly comparedText: string;
  readonly currency: string;
  readonly timezone: string;
  readonly origin: Origin;
  readonly sections: readonly ReportSection[];
  /** Words that the formats print around the document. */
  readonly words: FrameWords;
}

export interface FrameWords {
  readonly contents: string;
  readonly page: string;
  readonly of: string;
  readonly total: string;
  readonly noValue: string;
  readonly generated: string;
  readonly definitions: string;
  readonly scope: string;
  readonly continued: string;
  readonly against: string;
  readonly generation: string;
  readonly fingerprint: string;
}

import type { Span } from './span';
import type { FilterName, Filters } from './view';

/** A metric and what it is asked, as the API takes it. */
export interface Question {
  readonly metric: string;
  readonly parameters: Readonly<Record<string, readonly string[]>>;
}

/** Questions of a panel by name; null where there is nothing to ask, such as a comparison that is switched off. */
export type Questions<Name extends string> = Readonly<Record<Name, Question | null>>;

/** What a page asks, by panel; `Names` gives the names of each panel's questions. */
export type QuestionsOf<Names> = { readonly [Panel in keyof Names]: Questions<Names[Panel] & string> };

/** Filters that each metric can honour; the others are named on the page as not applied. */
const honoured: Readonly<Record<string, readonly FilterName[]>> = {
  conversations: ['country', 'line', 'partner', 'origin'],
  charges: ['country', 'line', 'partner'],
  messages: ['country', 'line', 'partner'],
  roi: ['country', 'line', 'partner'],
  promotions: ['country', 'line'],
  conversion_times: ['country', 'line'],
  lift: ['country', 'line'],
  cart_outcomes: ['country', 'line'],
  carts: ['country', 'line'],
  stock: [],
  cart_funnel: ['country', 'line'],
  cart_products: ['country', 'line'],
  cart_times: ['country', 'line'],
  lines: ['line', 'partner'],
  window_use: ['country', 'line'],
  channels: [],
  suppressions: [],
  reconciliation: ['country'],
  data_quality: [],
};

/** Filters in force that a metric cannot honour. */
export const ignoredFilters = (metric: string, filters: Filters): readonly FilterName[] =>
  (Object.keys(filters) as FilterName[]).filter((name) => filters[name]?.length && !honoured[metric]?.includes(name));

interface Cut {
  readonly span: Span;
  readonly filters: Filters;
  readonly by?: readonly string[];
  readonly fields: readonly string[];
  readonly more?: Readonly<Record<string, readonly string[]>>;
}

/** A question about a span under the filters that its metric can honour. */
export function question(metric: string, { span, filters, by = [], fields, more = {} }: Cut): Question {
  const kept = (honoured[metric] ?? []).flatMap((name) => (filters[name]?.length ? [[name, filters[name]] as const] : []));
  return {
    metric,
    parameters: {
      from: [span.from],
      to: [span.to],
      ...(by.length ? { by: [by.join(',')] } : {}),
      fields: [fields.join(',')],
      ...Object.fromEntries(kept),
      ...more,
    },
  };
}

/** The address of a question below the API. */
export function questionSearch({ parameters }: Question): string {
  const search = new URLSearchParams();
  for (const [name, values] of Object.entries(parameters)) for (const value of values) search.append(name, value);
  return search.toString();
}

/** The key of a question in the browser's memory and in what the server sends ahead. */
export const questionKey = (workspace: string, asked: Question): readonly string[] => [
  workspace,
  'metrics',
  asked.metric,
  questionSearch(asked),
];

import { valueProblem } from './dimension-values';
import { durationSeconds } from './duration';
import { AppError } from './errors';
import { maskDigits } from './mask';
import { isDay } from './periods';

/** What is asked of a metric: a half-open window of local days, the cut, the fields and the filters. */
export interface Scope {
  /** First day, included; null: from the beginning. */
  readonly from: string | null;
  /** Last day, excluded; null: to the end. */
  readonly to: string | null;
  readonly by: readonly string[];
  readonly fields: readonly string[];
  /** Dimension to the values allowed; a dimension that is absent is not filtered. */
  readonly filters: Readonly<Record<string, readonly string[]>>;
  readonly options: Readonly<Partial<Record<OptionName, string>>>;
}

/** What a metric can be asked, as far as a scope must know. */
export interface Askable {
  readonly metric: string;
  readonly dimensions: readonly string[];
  readonly fields: readonly string[];
  readonly options: readonly OptionName[];
}

/** Parameters by name, as the address, the flags and the API give them. */
export type Parameters = Readonly<Record<string, readonly string[]>>;

export const optionNames = ['attribution', 'window', 'touch', 'model', 'mode', 'funnel'] as const;
export type OptionName = (typeof optionNames)[number];

const optionProblem: Readonly<Record<OptionName, (value: string) => string | null>> = {
  attribution: (value) => listProblem(value, ['last_touch', 'first_touch', 'linear']),
  window: (value) => (durationSeconds(value) === null ? 'a window is written as 24h or 7d, 30 days at most' : null),
  touch: (value) => listProblem(value, ['delivered', 'read', 'clicked']),
  model: (value) => valueProblem('model', value),
  mode: (value) => listProblem(value, ['ordered', 'strict', 'any_order']),
  funnel: (value) => listProblem(value, ['carts', 'events']),
};

/** The scope that parameters ask for; a wrong name or value is refused with the list of right ones. */
export function parseScope(parameters: Parameters, askable: Askable): Scope {
  const { from, to } = parseWindow(parameters);
  return {
    from,
    to,
    by: parseNames(parameters.by, askable.dimensions, `dimension of ${askable.metric}`),
    fields: parseFields(parameters.fields, askable),
    filters: parseFilters(parameters, askable),
    options: parseOptions(parameters, askable),
  };
}

/** The parameters that give this scope again. */
export function printScope(scope: Scope): Parameters {
  return {
    ...(scope.from === null ? {} : { from: [scope.from] }),
    ...(scope.to === null ? {} : { to: [scope.to] }),
    ...(scope.by.length ? { by: [scope.by.join(',')] } : {}),
    fields: [scope.fields.join(',')],
    ...scope.filters,
    ...Object.fromEntries(Object.entries(scope.options).map(([name, value]) => [name, [value]])),
  };
}

function parseWindow(parameters: Parameters): { readonly from: string | null; readonly to: string | null } {
  const from = single(parameters, 'from');
  const to = single(parameters, 'to');
  for (const [name, value] of [
    ['from', from],
    ['to', to],
  ] as const) {
    if (value !== null && !isDay(value))
      throw refused(`"${short(value)}" is not a day for ${name}: write a day of the calendar as 2022-02-28.`);
  }
  if (from !== null && to !== null && from >= to)
    throw refused(`The window is empty: from (${from}, included) must be before to (${to}, excluded).`);
  return { from, to };
}

function parseFields(given: readonly string[] | undefined, { metric, fields }: Askable): readonly string[] {
  const asked = parseNames(given, fields, `field of ${metric}`);
  return asked.length ? asked : fields;
}

function parseNames(given: readonly string[] | undefined, right: readonly string[], what: string): readonly string[] {
  const names = (given ?? [])
    .flatMap((list) => list.split(','))
    .map((name) => name.trim())
    .filter((name) => name !== '');
  const wrong = names.find((name) => !right.includes(name));
  if (wrong !== undefined) throw refused(`"${short(wrong)}" is not a ${what}; right ones are ${right.join(', ')}.`);
  return [...new Set(names)];
}

function parseFilters(parameters: Parameters, { metric, dimensions, options }: Askable): Readonly<Record<string, readonly string[]>> {
  const filters: Record<string, readonly string[]> = {};
  for (const [name, values] of Object.entries(parameters)) {
    if (['from', 'to', 'by', 'fields', ...options].includes(name) || values.length === 0) continue;
    if (!dimensions.includes(name)) throw refused(unknownFilter(name, metric, dimensions));
    for (const value of values) {
      const problem = valueProblem(name, value);
      if (problem) throw refused(`"${short(value)}" is not a value of ${name}: ${problem}.`);
    }
    filters[name] = [...new Set(values)];
  }
  return filters;
}

function unknownFilter(name: string, metric: string, dimensions: readonly string[]): string {
  const isOption = optionNames.some((option) => option === name);
  const what = isOption ? `${metric} does not follow --${name}` : `"${short(name)}" is not a filter of ${metric}`;
  return `${what}; right ones are from, to, by, fields, ${dimensions.join(', ')}.`;
}

function parseOptions(parameters: Parameters, { options }: Askable): Scope['options'] {
  const entries = options.flatMap((name) => {
    const value = single(parameters, name);
    const problem = value === null ? null : optionProblem[name](value);
    if (problem) throw refused(`"${short(value ?? '')}" is not a value of ${name}: ${problem}.`);
    return value === null ? [] : [[name, value] as const];
  });
  return Object.fromEntries(entries);
}

function single(parameters: Parameters, name: string): string | null {
  const [value = null, ...more] = parameters[name] ?? [];
  if (more.length) throw refused(`${name} was given ${more.length + 1} times; give it once.`);
  return value;
}

const listProblem = (value: string, right: readonly string[]): string | null =>
  right.includes(value) ? null : `right ones are ${right.join(', ')}`;
/** What a person typed, fit to be printed: a long number may be a customer's. */
const short = (value: string): string => maskDigits(value.slice(0, 80));
const refused = (message: string): AppError => new AppError('bad_request', message);

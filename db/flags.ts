import { parseCommandLine } from './command-line';
import { families } from './families';
import { optionNames, type Parameters } from './scope';

/** A command line of questions: what stands alone, what is asked, and how to print it. */
export interface Flags {
  readonly positionals: readonly string[];
  readonly parameters: Parameters;
  readonly isJson: boolean;
}

/**
 * Flags named like the API's parameters. A name that no metric knows is kept as a parameter without value, so that the scope can refuse it
 * with the list of right ones.
 */
export function parseFlags(args: readonly string[], usage: string): Flags {
  const known = new Set(['from', 'to', 'by', 'fields', ...optionNames, ...families.flatMap(({ dimensions }) => dimensions)]);
  const given = args.flatMap((arg) => /^--([^=]+)/.exec(arg)?.[1] ?? []).filter((name) => name !== 'json');
  const options = Object.fromEntries(
    given.map((name) => [name, { type: known.has(name) ? 'string' : 'boolean', multiple: true } as const]),
  );
  const { values, positionals } = parseCommandLine(args, { ...options, json: { type: 'boolean' } as const }, usage);
  const { json, ...asked } = values;
  const parameters = Object.entries(asked).map(
    ([name, given]) => [name, [given ?? []].flat().map((value) => (value === true ? '' : String(value)))] as const,
  );
  return { positionals, parameters: Object.fromEntries(parameters), isJson: json === true };
}

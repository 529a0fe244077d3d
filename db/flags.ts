import { parseCommandLine } from './command-line';
import { families } from './families';
import { optionNames, type Parameters } from './scope';

/** A command line of questions: what stands alone, what is asked, and how to print it. */
export interface Flags {
  readonly positionals: readonly string[];
  readonly parameters: Parameters;
  readonly isJson: boolean;
}

/** Flags named like the API's parameters. A name that no metric knows is kept too: the scope refuses it with the list of right ones. */
export function parseFlags(args: readonly string[], usage: string): Flags {
  const known = new Set(['from', 'to', 'by', 'fields', ...optionNames, ...families.flatMap(({ dimensions }) => dimensions)]);
  const given = args.flatMap((arg, at) => {
    const [, name, hasValue] = /^--([^=]+)(=)?/.exec(arg) ?? [];
    const takesValue = known.has(name ?? '') || hasValue !== undefined || !(args[at + 1] ?? '--').startsWith('--');
    return name === undefined || name === 'json'
      ? []
      : [[name, { type: takesValue ? 'string' : 'boolean', multiple: true } as const] as const];
  });
  const { values, positionals } = parseCommandLine(args, { ...Object.fromEntries(given), json: { type: 'boolean' } as const }, usage);
  const { json, ...asked } = values;
  const parameters = Object.entries(asked).map(
    ([name, texts]) => [name, [texts ?? []].flat().map((text) => (text === true ? '' : String(text)))] as const,
  );
  return { positionals, parameters: Object.fromEntries(parameters), isJson: json === true };
}

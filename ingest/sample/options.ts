/** What the command is asked to do. */
export type Options = { readonly out: string; readonly messages: number; readonly seed: number; readonly isJson: boolean };

export const smallestSample = 1_000;

export const usage = `npm run sample -- --out DIR [--messages N] [--seed S] [--json]

Writes two years of sample logs of a fictional retailer into the new folder DIR, and truth.json with the planted answers.

  --out DIR       folder to write; it must not exist or be empty
  --messages N    messages sent and received (default 1000000, at least ${smallestSample}); those of planted abusers come on top from 8000 on, about one in forty
  --seed S        same seed, same bytes (default 1)
  --json          print a summary as JSON on standard output
  --help          print this`;

/** Options of a command line, or the sentence that says what is wrong with it. */
export function optionsOf(args: readonly string[]): Options | string {
  const given = new Map<string, string>();
  let isJson = false;
  for (let index = 0; index < args.length; index++) {
    const [name = '', attached] = (args[index] ?? '').split(/=(.*)/s);
    if (name === '--json') isJson = true;
    else if (name === '--out' || name === '--messages' || name === '--seed') {
      const value = attached ?? args[++index];
      if (value === undefined || value === '') return `${name} needs a value: see npm run sample -- --help.`;
      given.set(name, value);
    } else return `Unknown argument ${args[index] ?? ''}: see npm run sample -- --help.`;
  }
  const out = given.get('--out');
  if (out === undefined) return '--out DIR is missing: name a new folder for the sample.';
  const messages = wholeNumber(given.get('--messages') ?? '1000000');
  if (messages === null || messages < smallestSample || messages > 100_000_000)
    return `--messages must be a whole number from ${smallestSample} to 100000000.`;
  const seed = wholeNumber(given.get('--seed') ?? '1');
  if (seed === null || seed > 4_294_967_295) return '--seed must be a whole number from 0 to 4294967295.';
  return { out, messages, seed, isJson };
}

const wholeNumber = (text: string): number | null => (/^\d{1,10}$/.test(text) ? Number(text) : null);

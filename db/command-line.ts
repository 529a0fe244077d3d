import { type ParseArgsConfig, parseArgs } from 'node:util';
import { AppError } from './errors';

/** Options and positionals of a command line; a wrong option is refused with the first line of the usage. */
export function parseCommandLine<const Options extends NonNullable<ParseArgsConfig['options']>>(
  args: readonly string[],
  options: Options,
  usage: string,
) {
  try {
    return parseArgs({ args: [...args], options, allowPositionals: true, strict: true });
  } catch (cause) {
    const said = cause instanceof Error ? (cause.message.split('. ')[0] ?? '') : '';
    throw new AppError('usage', `${said.replace(/\.$/, '')}. ${usageLine(usage)}`, { cause });
  }
}

/** The one positional of a command, such as its workspace; none or several are refused. */
export function onlyPositional(positionals: readonly string[], usage: string): string {
  const [first, ...others] = positionals;
  if (first === undefined || others.length > 0) throw new AppError('usage', usageLine(usage));
  return first;
}

const usageLine = (usage: string): string => usage.trim().split('\n')[0] ?? '';

import { basename } from 'node:path';
import { parsePhoneNumberFromString } from 'libphonenumber-js/max';
import picomatch from 'picomatch';
import { AppError } from '../db/errors';

/** `--line NUMBER[=GLOB]`: the line of on-premises logs whose path matches; without a glob, of all that nothing else names. */
export type LineRule = { readonly line: string; readonly glob: string | null };

/** The rules of a command line; a number that is not E.164 is refused. */
export const parseLineRules = (texts: readonly string[]): readonly LineRule[] =>
  texts.map((text) => {
    const at = text.indexOf('=');
    const number = (at < 0 ? text : text.slice(0, at)).replace(/[\s().-]/g, '');
    const digits = number.replace(/^\+/, '');
    if (!/^[1-9]\d{6,14}$/.test(digits)) {
      throw new AppError('usage', `--line ${text} is not a full number: write it as +573001112233, or +573001112233=GLOB.`);
    }
    return { line: `+${digits}`, glob: at < 0 ? null : text.slice(at + 1) };
  });

/** The line of a log that does not name its own: a full number in the file's name, else the rule for its path; null when neither says. */
export function lineOfFile(path: string, rules: readonly LineRule[]): string | null {
  const named = [...basename(path).matchAll(/(?<![\d+])(\+?)([1-9]\d{9,14})(?!\d)/g)].find(
    ([, plus, digits = '']) => plus === '+' || isFullNumber(digits),
  );
  if (named) return `+${named[2]}`;
  const ruled = rules.find(({ glob }) => glob !== null && isMatch(path, glob)) ?? rules.find(({ glob }) => glob === null);
  return ruled?.line ?? null;
}

/** Digits that can be a number with its calling code, and are rather that than a day, a minute or a second of a clock. */
function isFullNumber(digits: string): boolean {
  if (/^20[12]\d(0[1-9]|1[0-2])([0-2]\d|3[01])/.test(digits)) return false;
  const number = parsePhoneNumberFromString(`+${digits}`);
  return number !== undefined && (number.isValid() || (digits.length > 10 && number.isPossible()));
}

const isMatch = (path: string, glob: string): boolean =>
  [glob, `**/${glob}`].some((pattern) => picomatch.isMatch(path.replaceAll('\\', '/'), pattern));

import { AppError, type ErrorCode } from './errors';
import { maskDigits } from './mask';

/** Runs a command: usage on --help, an error as one sentence on standard error, the exit code that `main` returns or the error has. */
export async function runCommand(usage: string, main: (args: readonly string[]) => Promise<number>): Promise<void> {
  const args = process.argv.slice(2);
  if (args.includes('--help') || args.includes('-h')) {
    process.stdout.write(`${usage.trim()}\n`);
    return;
  }
  try {
    process.exitCode = await main(args);
  } catch (thrown) {
    const error = asAppError(thrown);
    process.stderr.write(`${error.message}\n`);
    if (process.env.VENTANA_DEBUG) console.error(error);
    process.exitCode = error.exitCode;
  }
}

/** Any thrown value as an error for people; what the system or DuckDB said of disks and rights gets its own sentence. */
export function asAppError(thrown: unknown): AppError {
  if (thrown instanceof AppError) return thrown;
  const text = thrown instanceof Error ? thrown.message : String(thrown);
  const [, code, sentence] = systemFaults.find(([pattern]) => pattern.test(text)) ?? [null, 'failed' as const, null];
  const said = maskDigits(text.split('\n')[0] ?? '');
  return new AppError(code, sentence ? `${sentence} (${said})` : `Something failed that should not: ${said}`, { cause: thrown });
}

const systemFaults: readonly (readonly [RegExp, ErrorCode, string])[] = [
  [
    /ENOSPC|EDQUOT|EFBIG|No space left|disk quota|File too large/i,
    'disk_full',
    'The disk is full: free some space and run the command again, nothing that was there is lost.',
  ],
  [
    /EACCES|EPERM|EROFS|Permission denied|Read-only file system/i,
    'unreadable',
    'A file or folder may not be read or written: give this user the right to it.',
  ],
  [/Out of Memory/i, 'failed', 'The memory did not suffice: close other programs or run on a machine with more.'],
];

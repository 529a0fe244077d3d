import { existsSync, mkdirSync, readdirSync, statSync } from 'node:fs';
import { dirname, resolve } from 'node:path';
import { sampleDays } from './calendar';
import { optionsOf, usage } from './options';
import { writeSample } from './write-sample';

/** The command; gives its exit code: 0 done, 1 could not run, 2 bad usage. */
async function main(args: readonly string[]): Promise<number> {
  if (args.includes('--help') || args.includes('-h')) {
    process.stdout.write(`${usage}\n`);
    return 0;
  }
  const options = optionsOf(args);
  if (typeof options === 'string') return complain(options, 2);
  const { out, messages, seed, isJson } = options;
  if (existsSync(out) && !statSync(out).isDirectory()) return complain(`${out} is a file: name a new folder.`, 2);
  if (existsSync(out) && readdirSync(out).length > 0)
    return complain(`The folder ${out} is not empty: name a new one, or empty it first.`, 2);
  makeFolder(resolve(out));
  const startedAt = performance.now();
  const written = await writeSample(out, messages, seed, progressOn(process.stderr));
  const seconds = Math.round((performance.now() - startedAt) / 100) / 10;
  const summary = { out, seed, ...written, seconds };
  process.stdout.write(
    isJson
      ? `${JSON.stringify(summary)}\n`
      : `Wrote ${written.messages} messages in ${written.files} files (${Math.round(written.bytes / 1e6)} MB before compression) to ${out} in ${seconds} s.\nThe planted answers are in ${out}/truth.json.\n`,
  );
  return 0;
}

/** Makes a folder and those above it one by one: below /proc Node's own `recursive` tries for ever. */
function makeFolder(folder: string): void {
  if (existsSync(folder)) return;
  makeFolder(dirname(folder));
  mkdirSync(folder);
}

function complain(sentence: string, code: number): number {
  process.stderr.write(`${sentence}\n`);
  return code;
}

/** A line now and then without a terminal, a running percentage with one. */
function progressOn(stream: NodeJS.WriteStream): (day: number) => void {
  let told = 0;
  return (day) => {
    const percent = Math.floor((100 * (day + 1)) / sampleDays);
    if (percent === told || (!stream.isTTY && percent % 25 !== 0)) return;
    told = percent;
    stream.write(stream.isTTY ? `\r${percent} %${percent === 100 ? '\n' : ''}` : `${percent} %\n`);
  };
}

try {
  process.exitCode = await main(process.argv.slice(2));
} catch (error) {
  const sentence = error instanceof Error ? error.message : String(error);
  process.stderr.write(`The sample could not be written: ${sentence}\n`);
  process.exitCode = 1;
}

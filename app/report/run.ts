import { mkdirSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { asAppError, runCommand } from '../../db/command';
import { onlyPositional, parseCommandLine } from '../../db/command-line';
import { AppError } from '../../db/errors';
import { existingWorkspace } from '../../db/workspace';
import { commandDefinition } from './command-definition';
import { computeReport } from './compute';
import { sectionNames } from './definition';
import type { ReportDocument } from './document';
import { dueCommand, refuseWithDue } from './due-command';
import { formatNames, isReportFormat, type ReportFormat } from './format-names';
import { renderers } from './formats';
import { freezeReport } from './freeze';
import { inCurrencyOf } from './in-currency';
import { reportSource } from './source';
import { writeWhole } from './write-whole';

const usage = `
Usage: npm run report -- WORKSPACE --from DAY --to DAY [--lang es|pt|en] [--format pdf,…] [--out DIR] [--json]
       npm run report -- --due [WORKSPACE…] [--json]

Writes a client report of the workspace's current generation. Days are local days of the workspace; from is included, to is excluded.
  --format      ${formatNames.join(', ')}; several with commas; pdf without it
  --out         folder of the files; the current one without it
  --comparison  year (the same span a year before), previous, none
  --sections    ${sectionNames.join(', ')}; all without it
  --paper       A4, Letter
  --title, --client, --footer, --logo FILE, --primary #1f6f5c, --accent #d97706
  --currency    shows money in another currency, at the rate of each day; needs exchange rates (fx_rates_csv). The first report of a
                generation in it takes as long as a rebuild
  --country, --line, --partner, --origin VALUE, repeatable
  --freeze      keeps numbers and files in the workspace as well as they are now
  --definition FILE  a report definition in JSON, under the flags

  --due  makes, freezes and sends the reports whose schedule has come, once each; for cron. Mail goes out by VENTANA_SMTP from VENTANA_MAIL_FROM
`;

const text = { type: 'string' } as const;
const texts = { type: 'string', multiple: true } as const;
const options = {
  ...{ from: text, to: text, lang: text, format: text, out: text, definition: text, comparison: text, sections: text, paper: text },
  ...{ title: text, client: text, footer: text, logo: text, primary: text, accent: text, currency: text },
  ...{
    country: texts,
    line: texts,
    partner: texts,
    origin: texts,
    json: { type: 'boolean' } as const,
    freeze: { type: 'boolean' } as const,
    due: { type: 'boolean' } as const,
  },
};

interface Written {
  readonly format: ReportFormat;
  readonly path: string;
  readonly bytes: number;
}

await runCommand(usage, async (args) => {
  const { values, positionals } = parseCommandLine(args, options, usage);
  if (values.due) {
    refuseWithDue(values);
    return dueCommand(positionals, values.json ?? false);
  }
  const began = performance.now();
  const formats = formatsIn(values.format ?? 'pdf');
  const paths = existingWorkspace(onlyPositional(positionals, usage));
  const definition = commandDefinition(values, paths);
  const folder = resolve(values.out ?? '.');
  mkdirSync(folder, { recursive: true });
  const document = await inCurrencyOf(definition, paths, async (generation) =>
    computeReport(definition, {
      ...(await reportSource(paths, generation)),
      progress: (done, all, section) => process.stderr.write(`Report ${Math.round((done / all) * 60)} % · ${section}\n`),
    }),
  );
  const { generation, hash } = document.origin;
  if (values.freeze && values.out === undefined) {
    const frozen = await freezeReport(paths, { document, definition, formats, now: document.origin.computedAt });
    process.stdout.write(values.json ? `${JSON.stringify({ workspace: paths.name, ...frozen })}\n` : `${join(paths.reports, frozen.id)}\n`);
    return 0;
  }
  const { written, problems } = await writeAll(document, formats, folder);
  const seconds = Math.round((performance.now() - began) / 100) / 10;
  const summary = { workspace: paths.name, generation, hash, files: written, problems, seconds };
  process.stdout.write(values.json ? `${JSON.stringify(summary)}\n` : `${written.map(({ path }) => path).join('\n')}\n`);
  if (problems.length === 0) return 0;
  return written.length > 0 ? 3 : 1;
});

function formatsIn(given: string): readonly ReportFormat[] {
  const names = [...new Set(given.split(',').map((name) => name.trim().toLowerCase()))];
  const wrong = names.find((name) => !isReportFormat(name));
  if (wrong !== undefined)
    throw new AppError('usage', `"${wrong.slice(0, 40)}" is not a format of reports; right ones are ${formatNames.join(', ')}.`);
  return names.filter(isReportFormat);
}

/** Writes each format; one that cannot be written (such as a PDF without a browser) says why, and the others are written all the same. */
async function writeAll(document: ReportDocument, formats: readonly ReportFormat[], folder: string) {
  const written: Written[] = [];
  const problems: string[] = [];
  const { workspace, span, language } = document;
  for (const [index, format] of formats.entries()) {
    process.stderr.write(`Report ${60 + Math.round((index / formats.length) * 40)} % · ${format}\n`);
    const path = join(folder, `${workspace}-${span.from}-${span.to}-${language}.${format}`);
    try {
      written.push({ format, path, bytes: await writeWhole(path, (draft) => renderers[format](document, draft)) });
    } catch (thrown) {
      const { message } = asAppError(thrown);
      problems.push(message);
      process.stderr.write(`${message}\n`);
    }
  }
  return { written, problems };
}

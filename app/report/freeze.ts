import { randomBytes } from 'node:crypto';
import { mkdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { makeFolder } from '../../db/make-folder';
import type { WorkspacePaths } from '../../db/workspace';
import type { ReportDefinition } from './definition';
import type { ReportDocument } from './document';
import type { ReportFormat } from './format-names';
import { renderers } from './formats';
import { type FrozenReport, frozenFileName, hashOf } from './frozen';
import { writeWhole } from './write-whole';

/** Writes a document in its formats into a folder of its own; nothing is left where one of them fails. `document.json` and HTML are always among them. */
export async function freezeReport(
  { reports }: WorkspacePaths,
  { document, definition, formats, now }: FreezeOrder,
): Promise<FrozenReport> {
  const id = randomBytes(8).toString('hex');
  const draft = join(reports, `.draft-${id}`);
  makeFolder(reports);
  mkdirSync(draft, { mode: 0o700 });
  try {
    const wanted: readonly ReportFormat[] = [...new Set<ReportFormat>([...formats, 'html', 'json'])];
    const files: FrozenReport['files'][number][] = [];
    for (const format of wanted) {
      const file = join(draft, frozenFileName(format));
      const bytes = await writeWhole(file, (path) => renderers[format](document, path));
      files.push({ format, bytes, sha256: hashOf(readFileSync(file)) });
    }
    const { title, client, language, span, spanText, origin } = document;
    const told = { title, client, language, span, spanText, generation: origin.generation, hash: origin.hash };
    const frozen: FrozenReport = { id, frozenAt: now, ...told, files };
    writeFileSync(join(draft, 'definition.json'), JSON.stringify(definition));
    writeFileSync(join(draft, 'frozen.json'), JSON.stringify(frozen));
    renameSync(draft, join(reports, id));
    return frozen;
  } catch (error) {
    rmSync(draft, { recursive: true, force: true });
    throw error;
  }
}

export interface FreezeOrder {
  readonly document: ReportDocument;
  readonly definition: ReportDefinition;
  readonly formats: readonly ReportFormat[];
  /** ISO instant. */
  readonly now: string;
}

import { createHash } from 'node:crypto';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { AppError } from '../../db/errors';
import type { WorkspacePaths } from '../../db/workspace';
import type { Span } from '../metrics/span';
import { parseDefinition, type ReportDefinition } from './definition';
import type { ReportDocument } from './document';

/** A report that keeps its numbers and its bytes: a folder under `reports/`, whole or not there. */
export interface FrozenReport {
  readonly id: string;
  readonly frozenAt: string;
  readonly title: string;
  readonly client: string;
  readonly language: ReportDocument['language'];
  readonly span: Span;
  readonly spanText: string;
  readonly generation: number;
  readonly hash: string;
  readonly files: readonly { readonly format: string; readonly bytes: number; readonly sha256: string }[];
}

const isId = (id: string): boolean => /^[0-9a-f]{16}$/.test(id);

/** Frozen reports of a workspace, the newest first. */
export function frozenReports({ reports }: WorkspacePaths): readonly FrozenReport[] {
  if (!existsSync(reports)) return [];
  return readdirSync(reports)
    .filter(isId)
    .map((id) => readJson(join(reports, id, 'frozen.json')) as FrozenReport)
    .sort((one, other) => (one.frozenAt < other.frozenAt ? 1 : -1));
}

/** One frozen report. */
export function frozenReport({ reports }: WorkspacePaths, id: string): FrozenReport {
  const file = join(reports, id, 'frozen.json');
  if (!isId(id) || !existsSync(file)) throw new AppError('not_found', 'There is no such frozen report.');
  return readJson(file) as FrozenReport;
}

/** What was asked of a frozen report, and its numbers as they were. */
export function frozenContent(
  paths: WorkspacePaths,
  id: string,
): { readonly definition: ReportDefinition; readonly document: ReportDocument } {
  const folder = join(paths.reports, frozenReport(paths, id).id);
  return {
    definition: parseDefinition(readJson(join(folder, 'definition.json'))),
    document: readJson(join(folder, frozenFileName('json'))) as ReportDocument,
  };
}

/** The bytes of a frozen report in one of its formats; bytes that are not those that were frozen are refused. */
export function frozenBytes(paths: WorkspacePaths, id: string, format: string): Buffer {
  const { files } = frozenReport(paths, id);
  const kept = files.find((file) => file.format === format);
  if (!kept)
    throw new AppError(
      'not_found',
      `This report was not frozen as ${format.slice(0, 20)}: there is ${files.map((file) => file.format).join(', ')}.`,
    );
  const bytes = readFileSync(join(paths.reports, id, frozenFileName(format)));
  if (hashOf(bytes) !== kept.sha256) {
    throw new AppError('unreadable', `The file of this frozen report was changed after it was frozen: put back a backup of reports/${id}.`);
  }
  return bytes;
}

/** The file of a format in the folder of a frozen report. */
export const frozenFileName = (format: string): string => (format === 'json' ? 'document.json' : `report.${format}`);
/** SHA-256 of a frozen file. */
export const hashOf = (bytes: Buffer): string => createHash('sha256').update(bytes).digest('hex');
const readJson = (file: string): unknown => JSON.parse(readFileSync(file, 'utf8'));

import { randomBytes } from 'node:crypto';
import { z } from 'zod';
import { AppError } from '../../db/errors';
import { refuseOverwriting } from '../../db/kept-version';
import { appendState, readState } from '../../db/state';
import type { WorkspacePaths } from '../../db/workspace';
import { definitionSchema, parseDefinition, type ReportDefinition } from '../report/definition';

/** A report that people defined, by a name of theirs. */
export interface SavedReport {
  readonly id: string;
  readonly name: string;
  readonly savedAt: string;
  readonly definition: ReportDefinition;
}

const difference = z.object({ label: z.string(), before: z.string().nullable(), after: z.string().nullable() });
/** Entries of the topic `reports`: a definition as it was saved last, one taken away, or what a later generation changed in a frozen report. */
export const reportEntry = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('definition'), id: z.string(), at: z.string(), name: z.string(), definition: z.unknown() }),
  z.object({ kind: z.literal('removed'), id: z.string(), at: z.string() }),
  z.object({
    kind: z.literal('correction'),
    report: z.string(),
    at: z.string(),
    generation: z.number(),
    count: z.number(),
    differences: z.array(difference),
  }),
]);
export type ReportEntry = z.infer<typeof reportEntry>;

const given = z.strictObject({
  id: z
    .string()
    .regex(/^[0-9a-f]{16}$/)
    .optional(),
  name: z
    .string()
    .trim()
    .min(1, 'name is empty: say what the report is called')
    .max(120, 'name is longer than 120 characters')
    .regex(/^[^\p{Cc}]*$/u, 'name holds line breaks or control characters'),
  definition: z.unknown(),
  /** When the one was kept that this is made of: another that was kept since is not written over. */
  savedAt: z.string().optional(),
});
const mostSaved = 200;

/** The definitions of a workspace as they stand, the newest first; one that this version cannot read any more is left out. */
export function savedReports({ folder }: WorkspacePaths): readonly SavedReport[] {
  const saved = new Map<string, SavedReport>();
  for (const entry of readState(folder, 'reports', reportEntry)) {
    if (entry.kind === 'removed') saved.delete(entry.id);
    if (entry.kind !== 'definition') continue;
    const { success, data } = definitionSchema.safeParse(entry.definition);
    if (success) saved.set(entry.id, { id: entry.id, name: entry.name, savedAt: entry.at, definition: data });
  }
  return [...saved.values()].sort((one, other) => (one.savedAt < other.savedAt ? 1 : -1));
}

/** Keeps a definition, a new one or that of its id anew. */
export function saveReport(paths: WorkspacePaths, body: unknown, now: string): SavedReport {
  const { data, error } = given.safeParse(body);
  if (!data) throw new AppError('bad_request', `The report cannot be kept: ${error.issues[0]?.message ?? 'it is not right'}.`);
  const definition = parseDefinition(data.definition);
  const known = savedReports(paths);
  const before = known.find(({ id }) => id === data.id);
  if (data.id !== undefined && !before) throw gone();
  if (before) refuseOverwriting(data.savedAt, before.savedAt);
  if (data.id === undefined && known.length >= mostSaved) {
    throw new AppError('bad_request', `There are ${mostSaved} reports, which is the most: remove one first.`);
  }
  const saved: SavedReport = { id: data.id ?? randomBytes(8).toString('hex'), name: data.name, savedAt: now, definition };
  appendState(paths.folder, 'reports', { kind: 'definition', id: saved.id, at: now, name: saved.name, definition });
  return saved;
}

/** Takes a definition away; what was frozen of it stays. */
export function removeReport(paths: WorkspacePaths, id: string, now: string): void {
  if (!savedReports(paths).some((saved) => saved.id === id)) throw gone();
  appendState(paths.folder, 'reports', { kind: 'removed', id, at: now });
}

const gone = (): AppError => new AppError('not_found', 'There is no such report: somebody may have removed it already.');

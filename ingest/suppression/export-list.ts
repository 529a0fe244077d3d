import { existsSync } from 'node:fs';
import { writeAudit } from '../../db/audit';
import { AppError } from '../../db/errors';
import { readManifest } from '../../db/generation';
import { type CsvForm, csvLine } from '../../db/rows-csv';
import { currentNumbers } from '../../db/suppression-list';
import type { Generation } from '../../db/warehouse';
import type { WorkspacePaths } from '../../db/workspace';
import { openSealed, sealedPath } from '../seal';

/** The list with real numbers, and what is told of it. */
export type ExportedList = { readonly csv: string; readonly people: number; readonly withoutNumber: number };

export const listForm: CsvForm = { separator: ',', decimal: '.', hasMark: false };
export const listHead = ['phone', 'rule', 'on_list_since', 'counted'] as const;

/**
 * Opens the sealed numbers of those on the lists with the workspace's passphrase. It goes into the audit log before a number leaves, and so does
 * a wrong passphrase. Numbers are digits without plus, which no spreadsheet runs.
 */
export async function exportList(
  paths: WorkspacePaths,
  { id, warehouse }: Generation,
  ask: { readonly passphrase: string; readonly rules: readonly string[]; readonly to: 'file' | 'stream'; readonly now: Date },
): Promise<ExportedList> {
  const listed = (await currentNumbers(warehouse)).filter(({ rule }) => ask.rules.length === 0 || ask.rules.includes(rule));
  const wanted = new Set(listed.map(({ contactId }) => contactId));
  const audit = (action: string, details: Readonly<Record<string, number>>): void =>
    writeAudit(paths.folder, {
      at: ask.now.toISOString(),
      action,
      details: { generation: id, rules: ask.rules.join(' ') || 'all', to: ask.to, ...details },
    });
  const numbers = await numbersOf(paths, id, ask.passphrase, wanted).catch((thrown: unknown) => {
    if (thrown instanceof AppError && thrown.code === 'wrong_passphrase') audit('suppression_export_refused', {});
    throw thrown;
  });
  const rows = listed.flatMap(({ contactId, rule, since, told }) => {
    const number = numbers.get(contactId);
    return number === undefined ? [] : [[number, rule, since, told] as const];
  });
  const told = { people: new Set(rows.map(([number]) => number)).size, withoutNumber: wanted.size - numbers.size };
  audit('suppression_export', { numbers: told.people, without_number: told.withoutNumber });
  return { csv: [listHead, ...rows].map((row) => csvLine(row, listForm)).join(''), ...told };
}

async function numbersOf(
  { folder }: WorkspacePaths,
  id: number,
  passphrase: string,
  wanted: ReadonlySet<string>,
): Promise<ReadonlyMap<string, string>> {
  const found = new Map<string, string>();
  for (const { hash } of readManifest(folder, id)?.entries ?? []) {
    if (!existsSync(sealedPath(folder, hash))) continue;
    for await (const { number, contactId } of openSealed(folder, hash, passphrase)) {
      const key = String(contactId);
      if (wanted.has(key) && /^\d{5,20}$/.test(number)) found.set(key, number);
    }
  }
  return found;
}

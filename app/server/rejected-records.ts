import { and, asc, count, desc, eq } from 'drizzle-orm';
import { AppError } from '../../db/errors';
import { loadFile, loadReject } from '../../db/schema/load';
import { onGeneration } from './workspaces';

/** A record that could not be used: where it stands and why. */
export interface RejectedRecord {
  readonly file: number;
  readonly path: string;
  readonly line: number;
  readonly reason: string;
  readonly detail: string | null;
}

/** A page of rejected records, with how many there are of each reason. */
export interface RejectPage {
  readonly total: number;
  readonly rejects: readonly RejectedRecord[];
  readonly reasons: readonly { readonly reason: string; readonly records: number }[];
}

const mostRows = 500;

/** Rejected records by file and line, as the parameters ask. */
export function rejectPage(workspace: string, search: URLSearchParams): Promise<RejectPage> {
  const [offset, limit] = [whole(search, 'offset', 0), Math.min(mostRows, whole(search, 'limit', 25))];
  const [file, reason] = [search.get('file'), search.get('reason')];
  const ofFile = file === null ? undefined : eq(loadReject.loadId, whole(search, 'file', 0));
  const wanted = and(ofFile, reason === null ? undefined : eq(loadReject.reason, reason));
  const { loadId, recordLine: line, detail } = loadReject;
  return onGeneration(workspace, async ({ warehouse }) => {
    const [rejects, reasons] = await Promise.all([
      warehouse
        .select({ file: loadId, path: loadFile.path, line, reason: loadReject.reason, detail })
        .from(loadReject)
        .innerJoin(loadFile, eq(loadFile.loadId, loadId))
        .where(wanted)
        .orderBy(asc(loadId), asc(line), asc(loadReject.reason), asc(detail))
        .limit(limit)
        .offset(offset),
      warehouse
        .select({ reason: loadReject.reason, records: count() })
        .from(loadReject)
        .where(ofFile)
        .groupBy(loadReject.reason)
        .orderBy(desc(count()), asc(loadReject.reason)),
    ]);
    const counts = reasons.map(({ reason: name, records }) => ({ reason: name, records: Number(records) }));
    const counted = counts.filter((one) => reason === null || one.reason === reason);
    return { total: counted.reduce((sum, { records }) => sum + records, 0), rejects, reasons: counts };
  });
}

function whole(search: URLSearchParams, name: string, absent: number): number {
  const text = search.get(name);
  if (text === null) return absent;
  if (/^\d{1,9}$/.test(text)) return Number(text);
  throw new AppError('bad_request', `${name} is "${text.slice(0, 40)}": give a whole number.`);
}

/** Which rejected records are shown: of one file or of all, for one reason or for any, from which on. */
export interface RejectsAsked {
  readonly file: number | null;
  readonly reason: string | null;
  readonly offset: number;
}

export const rejectsPerPage = 20;
export const firstRejects: RejectsAsked = { file: null, reason: null, offset: 0 };

/** Rejects as their address asks for them. */
export function rejectsSearch({ file, reason, offset }: RejectsAsked): string {
  const search = new URLSearchParams({ limit: String(rejectsPerPage), offset: String(offset) });
  if (file !== null) search.set('file', String(file));
  if (reason !== null) search.set('reason', reason);
  return search.toString();
}

/** Keys of the browser's memory; the workspace comes first, so that a new generation makes them ask anew. */
export const loadsKey = (workspace: string): readonly string[] => [workspace, 'loads'];
export const rejectsKey = (workspace: string, asked: RejectsAsked): readonly string[] => [workspace, 'rejects', rejectsSearch(asked)];

export type RecordCounts = { records: number; duplicates: number; rejected: number };

/** Records written, by kind of file and by file: what an ingest of everything must find. */
export type Tally = {
  readonly add: (kind: string, path: string, records: number, duplicates: number, rejected: number) => void;
  readonly kinds: () => Readonly<Record<string, RecordCounts & { accepted: number }>>;
  readonly files: () => readonly { readonly path: string; readonly kind: string; readonly records: number; readonly rejected: number }[];
};

/** A tally of nothing. `duplicates` are counted over all files, so a file's own number depends on the order of loading. */
export function tallyOf(): Tally {
  const byKind = new Map<string, RecordCounts>();
  const byFile = new Map<string, { readonly kind: string; records: number; rejected: number }>();
  return {
    add(kind, path, records, duplicates, rejected) {
      const sums = byKind.get(kind) ?? { records: 0, duplicates: 0, rejected: 0 };
      sums.records += records;
      sums.duplicates += duplicates;
      sums.rejected += rejected;
      byKind.set(kind, sums);
      const file = byFile.get(path) ?? { kind, records: 0, rejected: 0 };
      file.records += records;
      file.rejected += rejected;
      byFile.set(path, file);
    },
    kinds: () =>
      Object.fromEntries(
        [...byKind].sort().map(([kind, sums]) => [kind, { ...sums, accepted: sums.records - sums.duplicates - sums.rejected }]),
      ),
    files: () =>
      [...byFile].sort(([a], [b]) => (a < b ? -1 : 1)).map(([path, { kind, records, rejected }]) => ({ path, kind, records, rejected })),
  };
}

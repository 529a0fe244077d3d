/** Details of rejects that name a field or a number of the file: how they are told, and the names of what stands in them. */
const patterns = [
  { word: 'told_blank', told: /^(\S+) is blank$/, parts: ['field'] },
  { word: 'told_before', told: /^(\S+) is before (\d{4})$/, parts: ['field', 'year'] },
  { word: 'told_no_column', told: /^the file has no column (.+)$/, parts: ['field'] },
  { word: 'told_line', told: /^another row for the same product and time stands on line (\d+)$/, parts: ['line'] },
  { word: 'told_cells', told: /^(\d+) cells, (\d+) columns$/, parts: ['cells', 'columns'] },
] as const;

/** The word and its parts of a detail that follows a pattern; null for any other. */
export function toldPattern(detail: string): { readonly word: string; readonly parts: Readonly<Record<string, string>> } | null {
  for (const { word, told, parts } of patterns) {
    const found = told.exec(detail);
    if (found) return { word, parts: Object.fromEntries(parts.map((part, place) => [part, found[place + 1] ?? ''])) };
  }
  return null;
}

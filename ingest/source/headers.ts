/** Headers as `columnName` gives them, parted by blanks. */
export const headers = (text: string): readonly string[] => text.trim().split(/\s+/);

/** Forms in which a log may be kept and that are not read, by their first bytes in hex, and how to make one that is. */
const forms: readonly { readonly begins: string; readonly reason: string }[] = [
  { begins: 'd0cf11e0', reason: 'it is an old Excel file (.xls) or one with a password; save it as XLSX without password, or as CSV' },
  { begins: 'fffe', reason: 'it is text in UTF-16; save it as UTF-8 (in Excel: CSV UTF-8) and load it again' },
  { begins: 'feff', reason: 'it is text in UTF-16; save it as UTF-8 (in Excel: CSV UTF-8) and load it again' },
  { begins: '28b52ffd', reason: 'it is compressed with zstd; unpack it, or compress it with gzip instead' },
  { begins: 'fd377a585a00', reason: 'it is compressed with xz; unpack it, or compress it with gzip instead' },
  { begins: '425a68', reason: 'it is compressed with bzip2; unpack it, or compress it with gzip instead' },
  { begins: '377abcaf271c', reason: 'it is a 7z archive; unpack it and load its files' },
  { begins: '526172211a07', reason: 'it is a RAR archive; unpack it and load its files' },
  { begins: '255044462d', reason: 'it is a PDF; export the same as CSV' },
  { begins: '50415231', reason: 'it is a Parquet file; export the same as CSV or JSON' },
  { begins: '53514c69746520666f726d617420', reason: 'it is an SQLite database; export its table as CSV or JSON' },
];

/** Why a file that begins so cannot be read whatever it holds, and the mend; null for every other. */
export function unreadForm(head: Buffer): string | null {
  const begin = head.toString('hex', 0, 16);
  return forms.find(({ begins }) => begin.startsWith(begins))?.reason ?? null;
}

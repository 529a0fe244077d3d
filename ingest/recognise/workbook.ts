import { constants, inflateRawSync } from 'node:zlib';

const mostText = 64 * 1024 * 1024;
const wanted = /^xl\/(?:sharedStrings|worksheets\/sheet1)\.xml$/;

export const isZip = (head: Buffer): boolean => head.readUInt32BE(0) === 0x504b0304;

/** The texts in the first sheet of an XLSX workbook, as far as its first bytes reach; null for any other ZIP. */
export function workbookTexts(head: Buffer): readonly string[] | null {
  const texts: string[] = [];
  let isWorkbook = false;
  for (let at = head.indexOf('PK\x03\x04'); at !== -1 && at + 30 < head.length; at = head.indexOf('PK\x03\x04', at + 4)) {
    const nameEnd = at + 30 + head.readUInt16LE(at + 26);
    const name = head.toString('latin1', at + 30, nameEnd);
    isWorkbook ||= name.startsWith('xl/');
    if (wanted.test(name)) texts.push(...textsOf(inflated(head.subarray(nameEnd + head.readUInt16LE(at + 28)))));
  }
  return isWorkbook ? texts : null;
}

/** What can be unpacked of an entry that may be cut off; '' for a damaged one, or one that expands beyond reason. */
function inflated(bytes: Buffer): string {
  try {
    return inflateRawSync(bytes, { finishFlush: constants.Z_SYNC_FLUSH, maxOutputLength: mostText }).toString('utf8');
  } catch {
    return '';
  }
}

const textsOf = (xml: string): readonly string[] =>
  [...xml.matchAll(/<t(?: [^>]*)?>([^<]*)<\/t>/g)].slice(0, 2000).map((found) => found[1] ?? '');

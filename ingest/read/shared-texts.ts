import { textsIn } from './sheet-cells';
import type { Workbook } from './workbook';
import { elements } from './xml-pieces';
import { zipContent } from './zip';

/** The text that many cells of a workbook share, by its number; undefined for one that the workbook does not hold. */
export type SharedTexts = (number: number) => string | undefined;

const part = 'xl/sharedStrings.xml';
const firstBytes = 1 << 20;

/** Reads the shared texts of a workbook, up to number `last` where only the first rows are of interest. They lie side by side as bytes, which takes a third of the memory of as many strings. */
export async function sharedTexts(book: Workbook, last = Number.POSITIVE_INFINITY): Promise<SharedTexts> {
  const entry = book.entries.get(part) ?? [...book.entries.values()].find(({ name }) => name.toLowerCase() === part.toLowerCase());
  if (entry === undefined) return () => undefined;
  let bytes = Buffer.allocUnsafe(firstBytes);
  let used = 0;
  const ends: number[] = [];
  for await (const told of elements(zipContent(book.bytes, entry), 'si')) {
    for (const element of told) {
      const text = textsIn(element);
      const most = used + text.length * 3;
      if (most > bytes.length) bytes = Buffer.concat([bytes.subarray(0, used)], Math.max(most, bytes.length * 2));
      used += bytes.write(text, used, 'utf8');
      ends.push(used);
    }
    if (ends.length > last) break;
  }
  return (number) => {
    const end = ends[number];
    return end === undefined ? undefined : bytes.toString('utf8', number === 0 ? 0 : ends[number - 1], end);
  };
}

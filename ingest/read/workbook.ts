import { AppError } from '../../db/errors';
import { type ZipEntry, zipContent, zipEntries } from './zip';

/** A workbook in memory, still packed: its sheets in the order of their tabs, each with its name and the archive's file that holds it. */
export type Workbook = {
  readonly bytes: Buffer;
  readonly entries: ReadonlyMap<string, ZipEntry>;
  readonly sheets: readonly { readonly name: string; readonly part: string }[];
};

/** No list of products is larger; one that claims to be is better looked at as CSV. */
const mostBytes = 512 * 1024 * 1024;
/** Of the small files that say which sheets there are. */
const mostText = 16 * 1024 * 1024;

/** Opens an archive as a workbook; null for any other archive. */
export async function openWorkbook(source: AsyncIterable<Buffer>): Promise<Workbook | null> {
  const bytes = await gathered(source, mostBytes);
  const entries = zipEntries(bytes);
  const index = [...entries.values()].find(({ name }) => /^xl\/workbook\d*\.xml$/.test(name));
  if (index === undefined) return null;
  const links = new Map(
    [...(await textOf(bytes, entries.get(`xl/_rels/${index.name.slice(3)}.rels`))).matchAll(/<(?:\w+:)?Relationship\b[^>]*>/g)].map(
      ([tag]) => [attribute(tag, 'Id'), attribute(tag, 'Target')],
    ),
  );
  const told = [...(await textOf(bytes, index)).matchAll(/<(?:\w+:)?sheet\b[^>]*>/g)].flatMap(([tag]) => {
    const target = links.get(attribute(tag, '(?:\\w+:)id'));
    return target === undefined ? [] : [{ name: unescaped(attribute(tag, 'name')), part: partName(target) }];
  });
  return { bytes, entries, sheets: told.filter(({ part }) => entries.has(part)) };
}

const partName = (target: string): string => (target.startsWith('/') ? target.slice(1) : `xl/${target.replace(/^\.\//, '')}`);

const attribute = (tag: string, name: string): string => new RegExp(`\\s${name}\\s*=\\s*["']([^"']*)["']`).exec(tag)?.[1] ?? '';

async function textOf(bytes: Buffer, entry: ZipEntry | undefined): Promise<string> {
  return entry === undefined ? '' : (await gathered(zipContent(bytes, entry), mostText)).toString('utf8');
}

async function gathered(source: AsyncIterable<Buffer>, most: number): Promise<Buffer> {
  const pieces: Buffer[] = [];
  let length = 0;
  for await (const piece of source) {
    length += piece.length;
    if (length > most)
      throw new AppError('unreadable', `the workbook is larger than ${most >> 20} MB; save its sheet as CSV and load that`);
    pieces.push(piece);
  }
  return pieces.length === 1 && pieces[0] ? pieces[0] : Buffer.concat(pieces);
}

const entities: Readonly<Record<string, string>> = { amp: '&', lt: '<', gt: '>', quot: '"', apos: "'" };

/** Text of XML as it is meant: entities, and the `_x000D_` by which a workbook writes control characters. */
export function unescaped(text: string): string {
  const plain = text.includes('&')
    ? text.replace(/&(?:#x([0-9a-f]{1,6})|#(\d{1,7})|(\w{1,8}));/gi, (whole, hex?: string, code?: string, name?: string) => {
        if (name !== undefined) return entities[name] ?? whole;
        const point = Number.parseInt(hex ?? code ?? '', hex === undefined ? 10 : 16);
        return point <= 0x10ffff ? String.fromCodePoint(point) : whole;
      })
    : text;
  return plain.includes('_x')
    ? plain.replace(/_x([0-9A-F]{4})_/g, (_, hex: string) => String.fromCharCode(Number.parseInt(hex, 16)))
    : plain;
}

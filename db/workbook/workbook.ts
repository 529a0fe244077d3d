import { Readable } from 'node:stream';
import { finished } from 'node:stream/promises';
import { ZipFile } from 'yazl';
import { type SheetCell, xmlText } from './cell';
import { mostSheetRows, type RowSource, rowSource, type Sheet, sheetPieces } from './sheet';
import { styleBook, xmlHead } from './styles';

export interface WorkbookOptions {
  readonly title: string;
  /** Instant that the file says it was made at. */
  readonly madeAt: Date;
  /** Six hexadecimal digits, for titles. */
  readonly colour?: string;
  /** Rows of one sheet at most; longer ones go on in another. */
  readonly sheetRows?: number;
}

/**
 * A workbook (XLSX) as it is written: no more than some rows are held at a time. A sheet that is longer than the file format allows goes
 * on in a further one below its frozen rows. The stream fails where the rows do.
 */
export function workbookStream(sheets: Iterable<Sheet> | AsyncIterable<Sheet>, options: WorkbookOptions): Readable {
  const zip = new ZipFile();
  const output = zip.outputStream as Readable;
  zip.on('error', (error) => output.destroy(error as Error));
  writeSheets(zip, sheets, options).catch((error) => output.destroy(error));
  return output;
}

async function writeSheets(zip: ZipFile, sheets: Iterable<Sheet> | AsyncIterable<Sheet>, options: WorkbookOptions): Promise<void> {
  const { title, madeAt, colour, sheetRows = mostSheetRows } = options;
  const styles = styleBook(colour);
  const names: string[] = [];
  const mtime = madeAt;
  const partOf = async (pieces: Readable): Promise<void> => {
    const giveUp = (): void => void pieces.destroy();
    zip.outputStream.once('close', giveUp);
    zip.addReadStream(pieces, `xl/worksheets/sheet${names.length}.xml`, { mtime, compressionLevel: 6 });
    await finished(pieces);
    zip.outputStream.off('close', giveUp);
  };
  const writeSheet = async (sheet: Sheet, source: RowSource): Promise<void> => {
    const head: (readonly SheetCell[])[] = [];
    for (let row = 0; row < (sheet.frozenRows ?? 0); row++) {
      const next = await source.next();
      if (next) head.push(next);
    }
    do {
      names.push(sheetName(sheet.name, names));
      await partOf(Readable.from(sheetPieces(sheet, source, styles, head, sheetRows)));
    } while (!(await source.isEmpty()));
  };
  for await (const sheet of sheets) {
    const source = rowSource(sheet.rows);
    await writeSheet(sheet, source).finally(source.close);
  }
  const add = (path: string, text: string): void => zip.addBuffer(Buffer.from(text), path, { mtime });
  add('xl/styles.xml', styles.xml());
  for (const [path, text] of Object.entries(frameParts(names, title, madeAt))) add(path, text);
  zip.end();
}

/** A name that a spreadsheet takes: 31 characters, none of its signs, and no other sheet's. */
function sheetName(wanted: string, taken: readonly string[]): string {
  const clean = wanted.replace(/[[\]:*?/\\\u0000-\u001f]/g, ' ').trim() || 'Sheet';
  for (let number = 1; ; number++) {
    const ending = number === 1 ? '' : ` ${number}`;
    const name = `${[...clean]
      .slice(0, 31 - ending.length)
      .join('')
      .replace(/^'|'$/g, ' ')}${ending}`;
    if (!taken.some((other) => other.toLowerCase() === name.toLowerCase())) return name;
  }
}

const office = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
const packages = 'http://schemas.openxmlformats.org/package/2006';
const spreadsheet = 'application/vnd.openxmlformats-officedocument.spreadsheetml';

/** The parts around the sheets (ECMA-376, Office Open XML). */
function frameParts(names: readonly string[], title: string, madeAt: Date): Readonly<Record<string, string>> {
  const sheets = names.map((name, index) => `<sheet name="${xmlText(name)}" sheetId="${index + 1}" r:id="rId${index + 1}"/>`).join('');
  const links = names.map(
    (_, index) => `<Relationship Id="rId${index + 1}" Type="${office}/worksheet" Target="worksheets/sheet${index + 1}.xml"/>`,
  );
  const parts = names.map(
    (_, index) => `<Override PartName="/xl/worksheets/sheet${index + 1}.xml" ContentType="${spreadsheet}.worksheet+xml"/>`,
  );
  const made = madeAt.toISOString().slice(0, 19);
  return {
    'xl/workbook.xml': `${xmlHead}<workbook xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main" xmlns:r="${office}"><sheets>${sheets}</sheets></workbook>`,
    'xl/_rels/workbook.xml.rels': `${xmlHead}<Relationships xmlns="${packages}/relationships">${links.join('')}<Relationship Id="rId${names.length + 1}" Type="${office}/styles" Target="styles.xml"/></Relationships>`,
    '_rels/.rels': `${xmlHead}<Relationships xmlns="${packages}/relationships"><Relationship Id="rId1" Type="${office}/officeDocument" Target="xl/workbook.xml"/><Relationship Id="rId2" Type="${packages}/relationships/metadata/core-properties" Target="docProps/core.xml"/></Relationships>`,
    'docProps/core.xml': `${xmlHead}<cp:coreProperties xmlns:cp="${packages}/metadata/core-properties" xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:dcterms="http://purl.org/dc/terms/" xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance"><dc:title>${xmlText(title)}</dc:title><dc:creator>Ventana</dc:creator><dcterms:created xsi:type="dcterms:W3CDTF">${made}Z</dcterms:created></cp:coreProperties>`,
    '[Content_Types].xml': `${xmlHead}<Types xmlns="${packages}/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/><Override PartName="/xl/workbook.xml" ContentType="${spreadsheet}.sheet.main+xml"/>${parts.join('')}<Override PartName="/xl/styles.xml" ContentType="${spreadsheet}.styles+xml"/><Override PartName="/docProps/core.xml" ContentType="application/vnd.openxmlformats-package.core-properties+xml"/></Types>`,
  };
}

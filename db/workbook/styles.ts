import { type CellStyle, xmlText } from './cell';

/** The styles of a workbook, numbered as they are first used; 0 is a plain cell. */
export interface StyleBook {
  /** `isText`: the text would be run as a formula, so the cell is marked as text. */
  readonly numberOf: (style: CellStyle | undefined, isText: boolean) => number;
  /** The part of the file that lists them; ask when all cells are written. */
  readonly xml: () => string;
}

const firstOwnFormat = 164;

export function styleBook(colour = '1f6f5c'): StyleBook {
  const formats = new Map<string, number>();
  const numbers = new Map<string, number>([['{}', 0]]);
  const kinds: (CellStyle & { readonly isText?: boolean })[] = [{}];
  const plain = new Map<CellStyle | undefined, number>([[undefined, 0]]);

  const formatOf = (format: string | undefined): number => {
    if (format === undefined) return 0;
    const known = formats.get(format) ?? firstOwnFormat + formats.size;
    formats.set(format, known);
    return known;
  };
  const register = (style: CellStyle & { readonly isText?: boolean }): number => {
    const key = JSON.stringify(style, Object.keys(style).sort());
    const known = numbers.get(key);
    if (known !== undefined) return known;
    numbers.set(key, kinds.length);
    kinds.push(style);
    formatOf(style.format);
    return kinds.length - 1;
  };

  return {
    numberOf: (style, isText) => {
      if (isText) return register({ ...style, isText });
      const known = plain.get(style) ?? register(style ?? {});
      plain.set(style, known);
      return known;
    },
    xml: () => stylesXml(kinds.map((kind) => cellFormat(kind, formatOf(kind.format))).join(''), kinds.length, formats, colour),
  };
}

const fontOf = ({ isTitle, isHead, isBold, isTotal, isQuiet }: CellStyle): number =>
  isTitle ? 3 : isHead ? 4 : isBold || isTotal ? 1 : isQuiet ? 2 : 0;

function cellFormat(style: CellStyle & { readonly isText?: boolean }, format: number): string {
  const { isHead, isTotal, isWrapped, align, isText } = style;
  const alignment = `<alignment vertical="${isWrapped ? 'top' : 'center'}"${align ? ` horizontal="${align}"` : ''}${isWrapped ? ' wrapText="1"' : ''}/>`;
  const line = isHead ? 1 : isTotal ? 2 : 0;
  return `<xf numFmtId="${format}" fontId="${fontOf(style)}" fillId="0" borderId="${line}" xfId="0" applyNumberFormat="1" applyFont="1" applyBorder="1" applyAlignment="1"${isText ? ' quotePrefix="1"' : ''}>${alignment}</xf>`;
}

const font = (size: number, colour: string, isBold: boolean): string =>
  `<font>${isBold ? '<b/>' : ''}<sz val="${size}"/><color rgb="FF${colour}"/><name val="Calibri"/><family val="2"/></font>`;

function stylesXml(cellFormats: string, count: number, formats: ReadonlyMap<string, number>, colour: string): string {
  const numbered = [...formats].map(([code, id]) => `<numFmt numFmtId="${id}" formatCode="${xmlText(code)}"/>`).join('');
  const fonts = [
    font(11, '1A1A18', false),
    font(11, '1A1A18', true),
    font(10, '6B6B66', false),
    font(16, colour.toUpperCase(), true),
    font(10, '4A4A46', true),
  ];
  const none = '<border><left/><right/><top/><bottom/><diagonal/></border>';
  const line = (side: 'top' | 'bottom'): string => {
    const drawn = `<${side} style="thin"><color rgb="FFB8B8B0"/></${side}>`;
    return `<border><left/><right/>${side === 'top' ? drawn : '<top/>'}${side === 'bottom' ? drawn : '<bottom/>'}<diagonal/></border>`;
  };
  return `${xmlHead}<styleSheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"><numFmts count="${formats.size}">${numbered}</numFmts><fonts count="${fonts.length}">${fonts.join('')}</fonts><fills count="2"><fill><patternFill patternType="none"/></fill><fill><patternFill patternType="gray125"/></fill></fills><borders count="3">${none}${line('bottom')}${line('top')}</borders><cellStyleXfs count="1"><xf numFmtId="0" fontId="0" fillId="0" borderId="0"/></cellStyleXfs><cellXfs count="${count}">${cellFormats}</cellXfs><cellStyles count="1"><cellStyle name="Normal" xfId="0" builtinId="0"/></cellStyles></styleSheet>`;
}

/** How every part of the file begins. */
export const xmlHead = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n';

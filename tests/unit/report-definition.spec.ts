import { expect, test } from '@playwright/test';
import fc from 'fast-check';
import { formatsOf } from '../../app/i18n/format';
import { parseDefinition } from '../../app/report/definition';
import { escaped, lineHtml } from '../../app/report/html-text';
import { logoOf, logoProblem } from '../../app/report/logo';
import { lineText, parseMarkdown } from '../../app/report/markdown';
import { numberMaker } from '../../app/report/number';
import { paletteOf } from '../../app/report/palette';
import { reportCss } from '../../app/report/report-css';
import { nextSpan } from '../../app/ui/reports/report-draft';
import { smallDocument } from '../fixtures/report-worlds';

const right = { from: '2022-01-01', to: '2023-01-01', language: 'es' };

test('a definition that leaves things out gets the usual ones, its sections in their order', () => {
  const { sections, comparison, paper, brand, notes } = parseDefinition({ ...right, sections: ['method', 'cover', 'cover'] });
  expect({ sections, comparison, paper, notes }).toEqual({ sections: ['cover', 'method'], comparison: 'year', paper: 'A4', notes: [] });
  expect(brand.logo).toBeNull();
});

test('what cannot be a report is refused in one sentence that names the part', () => {
  const wrong: readonly (readonly [object, RegExp])[] = [
    [{ ...right, from: '2022-02-30' }, /from: from is not a day/],
    [{ ...right, from: '2023-01-01' }, /to: the period is empty/],
    [{ ...right, sections: ['profits'] }, /a section is one of cover, summary/],
    [{ ...right, language: 'fr' }, /language is one of es, pt, en/],
    [{ ...right, brand: { primary: 'red' } }, /brand.primary: a colour is written as/],
    [{ ...right, brand: { footer: 'a\nb' } }, /brand.footer: holds line breaks/],
    [{ ...right, brand: { logo: 'https://example.com/logo.png' } }, /brand.logo: is not a picture/],
    [{ ...right, surprise: 1 }, /surprise/],
  ];
  for (const [given, sentence] of wrong) expect(() => parseDefinition(given)).toThrow(sentence);
});

test('a logo is what its bytes say: 3 × 2 PNG is one, SVG, text, half a PNG and 3 MB are none, 9,000 pixels are too many', () => {
  const png = (width: number, height: number, more = 0): string => {
    const chunk = (name: string, data: Buffer): Buffer => {
      const bytes = Buffer.alloc(12 + data.length);
      bytes.writeUInt32BE(data.length, 0);
      bytes.write(name, 4, 'latin1');
      data.copy(bytes, 8);
      return bytes;
    };
    const size = Buffer.alloc(13);
    size.writeUInt32BE(width, 0);
    size.writeUInt32BE(height, 4);
    const chunks = [chunk('IHDR', size), chunk('IDAT', Buffer.alloc(4 + more)), chunk('IEND', Buffer.alloc(0))];
    return `data:image/png;base64,${Buffer.concat([Buffer.from('\u0089PNG\r\n\u001a\n', 'latin1'), ...chunks]).toString('base64')}`;
  };
  const broken = Buffer.from(png(3, 2).split(',')[1] ?? '', 'base64').subarray(0, 50);
  expect(logoProblem(`data:image/png;base64,${broken.toString('base64')}`)).toMatch(/is not a picture/);
  expect([logoProblem(png(3, 2)), logoOf(png(3, 2))?.width]).toEqual([null, 3]);
  expect(logoProblem(png(9_000, 2))).toMatch(/9000 × 2 pixels/);
  expect(logoProblem(png(3, 2, 3_000_000))).toMatch(/too large/);
  for (const text of ['data:image/svg+xml;base64,PHN2Zz4=', 'data:image/png;base64,aGVsbG8=', 'logo.png', '']) {
    expect(logoProblem(text)).toMatch(/is not a picture/);
  }
});

test('Markdown: headings, lists, bold and links; HTML and other addresses stay the text that they are', () => {
  const [heading, paragraph, list] = parseMarkdown(
    '## One\n\n<img src=x onerror=alert(1)> **b** [x](https://a.b) [y](javascript:z)\n\n- 1\n- 2',
  );
  expect([heading?.kind, list?.kind === 'list' && list.items.length]).toEqual(['heading', 2]);
  if (paragraph?.kind !== 'paragraph') throw new Error('no paragraph');
  expect(lineHtml(paragraph.line)).toBe(
    '&lt;img src=x onerror=alert(1)&gt; <strong>b</strong> <a href="https://a.b" rel="noopener noreferrer nofollow">x</a> [y](javascript:z)',
  );
});

test('no text of a note, a name or a foot can open a tag or end the style', () => {
  fc.assert(
    fc.property(
      fc.string({ unit: fc.constantFrom('<', '>', '"', "'", '&', '*', '_', '`', '[', ']', '(', ')', '#', '-', ' ', 'a', '\n', '\\') }),
      (text) => {
        const html = parseMarkdown(text).map((part) => (part.kind === 'list' ? part.items.map(lineHtml).join('') : lineHtml(part.line)));
        expect(html.join('').replace(/<\/?(strong|em|code)>|<a href="[^"<>]*" rel="[a-z ]*">|<\/a>/g, '')).not.toMatch(/[<>]/);
        expect(escaped(text)).not.toMatch(/[<>"']/);
        const document = smallDocument('es', 1);
        expect(reportCss({ ...document, brand: { ...document.brand, footer: text } })).not.toContain('<');
        expect(parseMarkdown(text).every((part) => part.kind === 'list' || lineText(part.line).length <= text.length)).toBe(true);
      },
    ),
    { numRuns: 200 },
  );
});

test('a number prints its value at its digits: what a spreadsheet shows at them is what the text says', () => {
  const values = fc.oneof(fc.double({ min: -1e9, max: 1e9, noNaN: true }), fc.integer({ min: -1_000_000, max: 1_000_000 }), fc.constant(0));
  fc.assert(
    fc.property(values, fc.constantFrom('es', 'pt', 'en'), (value, language) => {
      const make = numberMaker(language, formatsOf(language), 'USD');
      for (const number of [make.count(value), make.money(value), make.percent(value / 1e4), make.points(value / 1e6), make.ratio(value)]) {
        const shown = (Math.abs(number.value ?? 0) / number.divisor) * (number.unit === 'percent' ? 100 : 1);
        const digits = number.text.replace(/[^\d.,]/g, '');
        const read = Number(language === 'en' ? digits.replaceAll(',', '') : digits.replaceAll('.', '').replace(',', '.'));
        expect(Math.abs(read - shown), `${number.text} for ${shown}`).toBeLessThanOrEqual(
          0.5 * 10 ** -number.digits * 1.000001 + shown * 1e-12,
        );
      }
    }),
    { numRuns: 150 },
  );
});

test('a pale brand is written on in ink and darkened in charts, a dark one is written on in white', () => {
  const [pale, dark] = [paletteOf({ primary: '#f5f0c8', accent: '#ffffff' }), paletteOf({ primary: '#1f2f5c', accent: '#d97706' })];
  expect([pale.onPrimary, dark.onPrimary]).toEqual(['#1c1b19', '#ffffff']);
  expect(pale.series[0]).not.toBe('#f5f0c8');
  expect(dark.series[0]).toBe('#1f2f5c');
});

test('the report of the next month: January to February, the last ten days to the ten that follow', () => {
  expect(nextSpan({ from: '2022-01-01', to: '2022-02-01' })).toEqual({ from: '2022-02-01', to: '2022-03-01' });
  expect(nextSpan({ from: '2022-01-21', to: '2022-01-31' })).toEqual({ from: '2022-01-31', to: '2022-02-10' });
});

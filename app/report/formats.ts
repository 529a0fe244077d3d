import { writeFileSync } from 'node:fs';
import type { ReportDocument } from './document';
import type { ReportFormat } from './format-names';
import { writePdf } from './pdf';
import { reportHtml } from './report-html';
import { writeSlides } from './slides/report-slides';
import { typefaces } from './typefaces';
import { writeWorkbook } from './workbook/report-workbook';

/** Writes a document into a file that does not exist yet. What it prints of a number is the number's own text, or its value at its digits. */
export type Renderer = (document: ReportDocument, file: string) => Promise<void>;

/** What writes each format. Only the command imports it: browsers and writers of files have no place in the server. */
export const renderers: Readonly<Record<ReportFormat, Renderer>> = {
  pdf: writePdf,
  pptx: writeSlides,
  xlsx: writeWorkbook,
  html: async (document, file) => writeFileSync(file, reportHtml(document, { faces: typefaces() })),
  json: async (document, file) => writeFileSync(file, `${JSON.stringify(document, null, 2)}\n`),
};

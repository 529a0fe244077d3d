import { writeFileSync } from 'node:fs';
import type { ReportDocument } from './document';
import { writePdf } from './pdf';
import { reportHtml } from './report-html';
import { typefaces } from './typefaces';

/** Writes a document into a file that does not exist yet. What it prints of a number is the number's own text or its value at its digits. */
export type Renderer = (document: ReportDocument, file: string) => Promise<void>;

/** The formats that there are, by the ending of their files. */
export const renderers = {
  pdf: writePdf,
  html: async (document, file) => writeFileSync(file, reportHtml(document, { faces: typefaces() })),
  json: async (document, file) => writeFileSync(file, `${JSON.stringify(document, null, 2)}\n`),
} as const satisfies Readonly<Record<string, Renderer>>;

export type ReportFormat = keyof typeof renderers;
export const formatNames = Object.keys(renderers) as readonly ReportFormat[];
export const isReportFormat = (name: string): name is ReportFormat => name in renderers;

/** What each format is called on the wire. */
export const mediaTypes: Readonly<Record<string, string>> = {
  pdf: 'application/pdf',
  html: 'text/html; charset=utf-8',
  json: 'application/json',
  pptx: 'application/vnd.openxmlformats-officedocument.presentationml.presentation',
  xlsx: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
};

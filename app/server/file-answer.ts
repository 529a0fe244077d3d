import { mediaTypes } from '../report/format-names';
import type { FrozenReport } from '../report/frozen';

/** A file as an answer: HTML is shown, everything else is kept under its name. */
export function fileAnswer(bytes: Buffer, format: string, name: string): Response {
  const kept = format === 'html' ? {} : { 'Content-Disposition': `attachment; filename="${name.replace(/[^A-Za-z0-9._-]/g, '_')}"` };
  const headers = { 'Content-Type': mediaTypes[format] ?? 'application/octet-stream', 'Cache-Control': 'private, no-store', ...kept };
  return new Response(new Uint8Array(bytes), { headers });
}

/** What a file of a frozen report is called. */
export const frozenName = ({ span, language, title }: FrozenReport, format: string): string =>
  `${title
    .normalize('NFD')
    .replace(/[^A-Za-z0-9]+/g, '-')
    .slice(0, 60)}-${span.from}-${span.to}-${language}.${format}`;

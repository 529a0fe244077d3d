import { writeFileSync } from 'node:fs';
import { AppError } from '../../db/errors';
import { findBrowser } from './browser';
import type { ReportDocument } from './document';
import { anchorPages } from './pdf-anchors';
import { reportHtml } from './report-html';
import { typefaces } from './typefaces';

/**
 * Prints a report to a PDF: tagged, with outline and language, its charts as vectors and its text as text. It is printed twice: Chromium knows no
 * `target-counter`, so the first print tells on which pages the contents of the second one are.
 */
export async function writePdf(document: ReportDocument, file: string): Promise<void> {
  const executablePath = await findBrowser();
  if (executablePath === null) {
    throw new AppError(
      'failed',
      'There is no browser to print the PDF: install Chromium (on Debian: apt-get install chromium, else npx playwright install chromium), or set VENTANA_CHROMIUM to the path of one.',
    );
  }
  const { chromium } = await import('playwright-core');
  const browser = await chromium.launch({
    executablePath,
    args: [
      '--no-sandbox',
      '--disable-gpu',
      '--disable-quic',
      '--no-first-run',
      '--disable-background-networking',
      '--disable-component-update',
      '--disable-sync',
    ],
  });
  try {
    const context = await browser.newContext({ javaScriptEnabled: false, offline: true });
    const page = await context.newPage();
    const faces = typefaces();
    const printed = async (pages: ReadonlyMap<string, number> | null): Promise<Buffer> => {
      await page.setContent(reportHtml(document, { faces, ...(pages ? { pages } : {}) }), { waitUntil: 'load' });
      return page.pdf({ preferCSSPageSize: true, printBackground: true, tagged: true, outline: true });
    };
    const draft = await printed(null);
    const pages = document.sections.some(({ name }) => name === 'cover') ? anchorPages(draft) : null;
    writeFileSync(file, pages ? await printed(pages) : draft);
  } finally {
    await browser.close();
  }
}

import { AppError } from '../../db/errors';
import { findBrowser } from './browser';
import type { ReportDocument } from './document';
import { reportHtml } from './report-html';
import { typefaces } from './typefaces';

/** Prints a report to a PDF: tagged, with outline and language, its charts as vectors and its text as text. */
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
    await page.setContent(reportHtml(document, { faces: typefaces() }), { waitUntil: 'load' });
    await page.pdf({ path: file, preferCSSPageSize: true, printBackground: true, tagged: true, outline: true });
  } finally {
    await browser.close();
  }
}

import type { Metadata, Viewport } from 'next';
import localFont from 'next/font/local';
import { cookies } from 'next/headers';
import { NextIntlClientProvider } from 'next-intl';
import { getLocale } from 'next-intl/server';
import type { ReactNode } from 'react';
import './theme.css';
import { QueryProvider } from './ui/query-provider';

/** Sent ahead and never swapped in late: nothing moves when it comes. Its fallback is set to the same widths. */
const inter = localFont({
  src: '../node_modules/@fontsource-variable/inter/files/inter-latin-wght-normal.woff2',
  variable: '--inter',
  weight: '100 900',
  display: 'optional',
});

export const metadata: Metadata = { title: { default: 'Ventana', template: '%s · Ventana' }, robots: { index: false } };
export const viewport: Viewport = { width: 'device-width', initialScale: 1, colorScheme: 'light dark' };

/** The document of every page, in the language and the light that the person chose. */
export default async function RootLayout({ children }: { readonly children: ReactNode }) {
  const [locale, kept] = await Promise.all([getLocale(), cookies()]);
  const theme = kept.get('ventana_theme')?.value;
  return (
    <html
      lang={locale}
      className={inter.variable}
      data-theme={theme === 'light' || theme === 'dark' ? theme : undefined}
      suppressHydrationWarning
    >
      <body>
        <NextIntlClientProvider>
          <QueryProvider>{children}</QueryProvider>
        </NextIntlClientProvider>
      </body>
    </html>
  );
}

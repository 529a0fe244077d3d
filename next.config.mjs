import createNextIntlPlugin from 'next-intl/plugin';

const withWords = createNextIntlPlugin('./app/i18n/request.ts');

export default withWords({
  serverExternalPackages: ['@duckdb/node-api', 'playwright-core'],
  poweredByHeader: false,
  reactStrictMode: true,
  turbopack: { root: import.meta.dirname },
  // Types are checked by `npm run check`: Next looks for the compiler's JavaScript API, which TypeScript 7 no longer has.
  typescript: { ignoreBuildErrors: true },
});

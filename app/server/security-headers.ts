/** Paths that give a report as a page: it holds its own style and pictures, no script, and may stand in a page of ours. */
const reportPaths = /^\/(api\/[^/]+\/reports\/(preview|frozen)\/|access\/report\/)/;

/** Headers of every answer. Scripts run only with the nonce of their page; nothing comes from or goes to another site. */
export function securityHeaders(nonce: string, isDevelopment: boolean, path = '/'): Readonly<Record<string, string>> {
  const isReport = reportPaths.test(path);
  const policy = isReport ? reportPolicy : pagePolicy(nonce, isDevelopment);
  return {
    'Content-Security-Policy': Object.entries(policy)
      .map((directive) => directive.join(' '))
      .join('; '),
    'X-Content-Type-Options': 'nosniff',
    'X-Frame-Options': isReport ? 'SAMEORIGIN' : 'DENY',
    // A link to a report is a secret that no other site may learn. With `no-referrer` the form of its password would be sent without its origin.
    'Referrer-Policy': 'same-origin',
    'Cross-Origin-Opener-Policy': 'same-origin',
    'Cross-Origin-Resource-Policy': 'same-origin',
  };
}

const reportPolicy = {
  'default-src': "'none'",
  'style-src': "'unsafe-inline'",
  'img-src': 'data:',
  'font-src': 'data:',
  'base-uri': "'none'",
  'form-action': "'self'",
  'frame-ancestors': "'self'",
};

const pagePolicy = (nonce: string, isDevelopment: boolean) => ({
  'default-src': "'self'",
  'script-src': `'self' 'nonce-${nonce}' 'strict-dynamic'${isDevelopment ? " 'unsafe-eval'" : ''}`,
  'style-src': isDevelopment ? "'self' 'unsafe-inline'" : `'self' 'nonce-${nonce}'`,
  // Widths of bars and cells are style attributes, which run nothing.
  'style-src-attr': "'unsafe-inline'",
  'img-src': "'self' data: blob:",
  'font-src': "'self'",
  'connect-src': "'self'",
  'object-src': "'none'",
  'base-uri': "'none'",
  'form-action': "'self'",
  'frame-ancestors': "'none'",
});

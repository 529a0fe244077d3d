import type { share as spanish } from '../es/share';
import type { InOtherWords } from '../words';

/** Words of a link to a frozen report. */
export const share: InOtherWords<typeof spanish> = {
  title: 'Shared report',
  unknown: 'This link opens no report. Check that it is complete, or ask whoever gave it to you for another.',
  expired: 'This link has expired. Ask whoever gave it to you for another.',
  revoked: 'This link was withdrawn by whoever gave it.',
  asks: 'This report asks for a password',
  password: 'Password',
  open: 'Open',
  wrong: 'That is not the password.',
  later: 'Too many attempts: wait a few minutes.',
  altered: 'The file of this report was altered and is not shown. Tell whoever gave it to you.',
  download: 'Download',
};

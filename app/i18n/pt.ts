import { carts } from './pt/carts';
import { conversations } from './pt/conversations';
import { data } from './pt/data';
import { explain } from './pt/explain';
import { files } from './pt/files';
import { filters } from './pt/filters';
import { channels, linesPage } from './pt/lines-page';
import { metrics } from './pt/metrics';
import { notes } from './pt/notes';
import { overview } from './pt/overview';
import { panels } from './pt/panels';
import { pricing } from './pt/pricing';
import { pricingTerms } from './pt/pricing-terms';
import { pricingVerdict } from './pt/pricing-verdict';
import { pricingWindows } from './pt/pricing-windows';
import { details } from './pt/promotion-details';
import { promotions } from './pt/promotions';
import { reconciliation } from './pt/reconciliation';
import { reports } from './pt/reports';
import { settings } from './pt/settings';
import { share } from './pt/share';
import { shell } from './pt/shell';
import { suppression } from './pt/suppression';
import { values } from './pt/values';
import { verdict } from './pt/verdict';
import { whatIf } from './pt/what-if';
import { windowUse } from './pt/window-use';
import type { Words } from './words';

/** Every word of the pages in Portuguese. */
export const pt: Words = {
  ...shell,
  filters,
  values,
  lines: linesPage,
  channels,
  metrics,
  notes,
  panels,
  overview,
  carts,
  conversations,
  explain,
  data,
  files,
  pricing,
  pricing_terms: pricingTerms,
  pricing_verdict: pricingVerdict,
  pricing_windows: pricingWindows,
  promotions,
  promotion_details: details,
  reconciliation,
  reports,
  settings,
  share,
  suppression,
  verdict,
  what_if: whatIf,
  window_use: windowUse,
};

import { carts } from './es/carts';
import { conversations } from './es/conversations';
import { data } from './es/data';
import { explain } from './es/explain';
import { files } from './es/files';
import { filters } from './es/filters';
import { channels, linesPage } from './es/lines-page';
import { metrics } from './es/metrics';
import { notes } from './es/notes';
import { overview } from './es/overview';
import { panels } from './es/panels';
import { pricing } from './es/pricing';
import { pricingTerms } from './es/pricing-terms';
import { pricingVerdict } from './es/pricing-verdict';
import { pricingWindows } from './es/pricing-windows';
import { details } from './es/promotion-details';
import { promotions } from './es/promotions';
import { reconciliation } from './es/reconciliation';
import { reports } from './es/reports';
import { settings } from './es/settings';
import { share } from './es/share';
import { shell } from './es/shell';
import { suppression } from './es/suppression';
import { values } from './es/values';
import { verdict } from './es/verdict';
import { whatIf } from './es/what-if';
import { windowUse } from './es/window-use';

/** Every word of the pages in Spanish; the other languages have the same names. */
export const es = {
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

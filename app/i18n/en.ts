import { carts } from './en/carts';
import { conversations } from './en/conversations';
import { data } from './en/data';
import { explain } from './en/explain';
import { files } from './en/files';
import { filters } from './en/filters';
import { channels, linesPage } from './en/lines-page';
import { metrics } from './en/metrics';
import { notes } from './en/notes';
import { overview } from './en/overview';
import { panels } from './en/panels';
import { pricing } from './en/pricing';
import { pricingTerms } from './en/pricing-terms';
import { pricingVerdict } from './en/pricing-verdict';
import { pricingWindows } from './en/pricing-windows';
import { details } from './en/promotion-details';
import { promotions } from './en/promotions';
import { reconciliation } from './en/reconciliation';
import { reports } from './en/reports';
import { settings } from './en/settings';
import { share } from './en/share';
import { shell } from './en/shell';
import { suppression } from './en/suppression';
import { values } from './en/values';
import { verdict } from './en/verdict';
import { whatIf } from './en/what-if';
import { windowUse } from './en/window-use';
import type { Words } from './words';

/** Every word of the pages in English. */
export const en: Words = {
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

import { cartFunnelRows } from './queries/cart-funnel-rows';
import { cartOutcomesRows } from './queries/cart-outcomes-rows';
import { cartProductsRows } from './queries/cart-products-rows';
import { cartTimesRows } from './queries/cart-times-rows';
import { cartsRows } from './queries/carts-rows';
import { channelsRows } from './queries/channels-rows';
import { chargesRows } from './queries/charges-rows';
import { conversationsRows } from './queries/conversations-rows';
import { conversionTimesRows } from './queries/conversion-times-rows';
import { dataQualityRows } from './queries/data-quality-rows';
import { liftRows } from './queries/lift-rows';
import { linesRows } from './queries/lines-rows';
import { messagesRows } from './queries/messages-rows';
import { promotionsRows } from './queries/promotions-rows';
import { reconciliationRows } from './queries/reconciliation-rows';
import { roiRows } from './queries/roi-rows';
import { stockRows } from './queries/stock-rows';
import { suppressionsRows } from './queries/suppressions-rows';
import { templatesRows } from './queries/templates-rows';
import { windowUseRows } from './queries/window-use-rows';
import type { FamilyRows } from './rows-source';

/** What rows can be listed of each metric. */
export const rowFamilies: Readonly<Record<string, FamilyRows>> = {
  conversations: conversationsRows,
  messages: messagesRows,
  charges: chargesRows,
  window_use: windowUseRows,
  roi: roiRows,
  promotions: promotionsRows,
  conversion_times: conversionTimesRows,
  lift: liftRows,
  templates: templatesRows,
  cart_funnel: cartFunnelRows,
  cart_products: cartProductsRows,
  carts: cartsRows,
  lines: linesRows,
  channels: channelsRows,
  suppressions: suppressionsRows,
  cart_outcomes: cartOutcomesRows,
  cart_times: cartTimesRows,
  stock: stockRows,
  reconciliation: reconciliationRows,
  data_quality: dataQualityRows,
};

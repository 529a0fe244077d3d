import type { Family } from './family';
import { cartFunnel } from './queries/cart-funnel';
import { cartOutcomes } from './queries/cart-outcomes';
import { cartProducts } from './queries/cart-products';
import { cartTimes } from './queries/cart-times';
import { carts } from './queries/carts';
import { channels } from './queries/channels';
import { charges } from './queries/charges';
import { conversations } from './queries/conversations';
import { conversionTimes } from './queries/conversion-times';
import { dataQuality } from './queries/data-quality';
import { lift } from './queries/lift';
import { lines } from './queries/lines';
import { messages } from './queries/messages';
import { promotions } from './queries/promotions';
import { reconciliation } from './queries/reconciliation';
import { roi } from './queries/roi';
import { stock } from './queries/stock';
import { suppressions } from './queries/suppressions';
import { templates } from './queries/templates';
import { windowUse } from './queries/window-use';

/** Every metric that can be asked, in the order of the contract. */
export const families: readonly Family[] = [
  conversations,
  messages,
  charges,
  windowUse,
  roi,
  promotions,
  conversionTimes,
  lift,
  templates,
  cartFunnel,
  cartProducts,
  carts,
  lines,
  channels,
  suppressions,
  cartOutcomes,
  cartTimes,
  stock,
  reconciliation,
  dataQuality,
];

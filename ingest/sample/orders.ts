import type { CartItem } from './contents';

/** Why somebody buys: it steers what the order looks like, never what the truth counts. */
export type Cause = 'cart' | 'chat' | 'tap' | 'read' | 'reminder' | 'habit' | 'stranger';

/** An order to be made in the shop. */
export type Order = {
  readonly contact: number;
  readonly cause: Cause;
  readonly items: readonly CartItem[];
  readonly campaign: number;
  readonly isNearCart: boolean;
};

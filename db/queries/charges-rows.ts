import { chargedBehind, chargeRows } from '../rows-charge';
import type { FamilyRows } from '../rows-source';

/** Rows behind what `charges` counts. */
export const chargesRows: FamilyRows = { usual: ['model', 'actual'], of: chargedBehind(chargeRows) };

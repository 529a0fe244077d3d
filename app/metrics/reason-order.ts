import { reasons } from '../../db/reconciliation-reasons';

/** Reasons of a difference in the order in which differences are put down to them. */
export const reasonOrder: readonly string[] = reasons.filter((reason) => reason !== 'agreed');

'use client';
import type { WorkspaceFacts } from '../../server/workspace-facts';
import { ConversionHours } from '../conversion-hours';
import { usePromotions } from './use-promotions';

/** When a delivery of any promotion ends in an order. */
export const Hours = ({ facts }: { readonly facts: WorkspaceFacts }) => (
  <ConversionHours facts={facts} panel={usePromotions(facts, 'hours')} />
);

'use client';
import { ConversionHours } from '../conversion-hours';
import { type CampaignProps, useCampaign } from './use-campaign';

/** When a delivery of the campaign ends in an order. */
export const Hours = (given: CampaignProps) => <ConversionHours facts={given.facts} panel={useCampaign(given, 'hours')} />;

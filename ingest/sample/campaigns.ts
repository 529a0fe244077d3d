import { dayOf, daySeconds, dayStart, hourSeconds, monthName, sampleMonths, workspaceZone, zoneMidnight } from './calendar';

/** A monthly promotion. `assignedAt` decides the arms, messages go out from one hour later. */
export type Campaign = { readonly index: number; readonly name: string; readonly coupon: string; readonly assignedAt: number };

/** Planned share of the people of a campaign that get its message; the others are held out. */
export const treatedShare = 0.8;

/** Days of the month on which the promotions go out, at least twenty days apart and away from price changes and the port. */
const dates = [14, 12, 16, 13, 11, 21, 20, 10, 15, 12, 24, 9];

export const campaigns: readonly Campaign[] = Array.from({ length: sampleMonths }, (_, month) => ({
  index: month,
  name: `aurora-${monthName(month)}`,
  coupon: `AURORA${monthName(month).slice(2).replace('-', '')}`,
  assignedAt: zoneMidnight(workspaceZone, 2021, month + 1, dates[month % 12] ?? 14) + 9 * hourSeconds,
}));

const byDay = new Map(campaigns.map((campaign) => [dayOf(campaign.assignedAt), campaign]));

/** The campaign that goes out on a day of the sample, if any. */
export const campaignOn = (day: number): Campaign | undefined => byDay.get(day);

/** First second in which messages of a campaign are sent. */
export const sendingFrom = ({ assignedAt }: Campaign): number => dayStart(dayOf(assignedAt)) + 10 * hourSeconds;

/** Whether an instant lies in the seven days from a campaign's assignment, in which orders of both arms count. */
export function isInWeek(campaign: number, at: number): boolean {
  const assignedAt = campaigns[campaign]?.assignedAt ?? Number.POSITIVE_INFINITY;
  return at >= assignedAt && at < assignedAt + 7 * daySeconds;
}

import type { Assignments } from './assignments';
import { hourSeconds, wallClock } from './calendar';
import { type Campaign, treatedShare } from './campaigns';
import type { Files } from './files';
import type { Findings } from './findings';
import type { People } from './people';
import type { Tally } from './tally';

export type Assigned = (contact: number, campaign: Campaign, isTreated: boolean, version: number) => void;

/** Headers of the list of people who get the offer and of the list of those held out. */
const headers = {
  treated: 'phone,campaign,assigned_at,share,coupon,template,version\n',
  control: 'phone,campaign,assigned_at,share,holdout\n',
} as const;

/** Writes down who is put into which arm of which campaign, in the two lists and in the truth. */
export function campaignLists(people: People, assignments: Assignments, findings: Findings, files: Files, tally: Tally): Assigned {
  files.append(pathOf(true), headers.treated);
  files.append(pathOf(false), headers.control);
  return (contact, campaign, isTreated, version) => {
    assignments.assign(contact, campaign.index, isTreated, version);
    files.append(pathOf(isTreated), rowOf(`+${people.waId(contact)}`, campaign, isTreated, version));
    tally.add(isTreated ? 'campaign_list' : 'holdout_list', pathOf(isTreated), 1, 0, 0);
    findings.arms.of(campaign.name, isTreated ? 'treated' : 'control').assigned++;
    if (isTreated) findings.campaigns.of(campaign.name, `v${version}`).assigned++;
  };
}

const pathOf = (isTreated: boolean): string => (isTreated ? 'campaigns/campaign_list.csv' : 'campaigns/holdout_list.csv');

/** `share` is the planned share of the arm that the list tells. */
function rowOf(phone: string, campaign: Campaign, isTreated: boolean, version: number): string {
  const share = isTreated ? treatedShare : 1 - treatedShare;
  const assignedAt = `${wallClock(campaign.assignedAt, -5 * hourSeconds)}-05:00`;
  const sent = isTreated ? `${campaign.coupon},oferta_mensual,v${version}` : 'true';
  return `${phone},${campaign.name},${assignedAt},${share.toFixed(1)},${sent}\n`;
}

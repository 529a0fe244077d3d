import { daySeconds, sampleEnd, workspaceZone, zoneMidnight } from './calendar';
import { itemAt } from './random';

/** A WhatsApp Business Account. */
export type Account = { readonly id: string; readonly timezone: string; readonly currency: 'USD'; readonly partner: string };

/** A business number; `displays` are the spellings in which logs name it. */
export type Line = { readonly key: string; readonly name: string; readonly number: string; readonly displays: readonly string[] };

/** A line under one account: what a billing window belongs to. */
export type Channel = {
  readonly line: number;
  readonly account: number;
  readonly phoneNumberId: string;
  readonly api: 'cloud' | 'onprem';
  readonly from: number;
  readonly until: number;
};

export const accounts: readonly Account[] = [
  { id: '104920031187455', timezone: 'America/Bogota', currency: 'USD', partner: 'north' },
  { id: '118803450092716', timezone: 'America/Mexico_City', currency: 'USD', partner: 'south' },
];

export const lines: readonly Line[] = [
  { key: 'andina', name: 'Ventas Andina', number: '+573105550142', displays: ['573105550142', '+57 310 555 0142', '+57 310-555-0142'] },
  { key: 'mexico', name: 'Ventas México', number: '+525555501834', displays: ['525555501834', '+52 55 5550 1834'] },
  { key: 'atlantica', name: 'Ventas Atlântica', number: '+5511955501277', displays: ['5511955501277', '+55 11 95550-1277'] },
];

/** The third line moves from partner north to partner south at this instant. */
export const portAt = Date.UTC(2022, 5, 14, 15) / 1000;
export const portedLine = 2;

export const channels: readonly Channel[] = [
  { line: 0, account: 0, phoneNumberId: '103340921187650', api: 'cloud', from: 0, until: sampleEnd },
  { line: 1, account: 1, phoneNumberId: '109871234409921', api: 'cloud', from: 0, until: sampleEnd },
  { line: 2, account: 0, phoneNumberId: 'onprem-atlantica', api: 'onprem', from: 0, until: portAt },
  { line: 2, account: 1, phoneNumberId: '112908871345002', api: 'cloud', from: portAt, until: sampleEnd },
];

/** Channels of the line that moves, before and after. */
export const leftChannel = 2;
export const joinedChannel = 3;

/** Number of the channel on which a line sends and receives at an instant. */
export const channelAt = (line: number, at: number): number => (line === portedLine && at >= portAt ? joinedChannel : line);

/** The day (workspace zone) whose log of one line is lost: nothing of that day and line was written. */
export const missingLine = 1;
export const missingDay = '2022-08-17';

/** Its first second. */
export const missingFrom = zoneMidnight(workspaceZone, 2022, 8, 17);

/** Whether what happened on a line at an instant is in the log. */
export const isLogged = (line: number, at: number): boolean => line !== missingLine || at < missingFrom || at >= missingFrom + daySeconds;

/** Days at which the accounts' prices change, at 00:00 of their zones. */
const priceDays: readonly (readonly [number, number])[] = [
  [2021, 2],
  [2021, 7],
  [2022, 2],
];

/** Instants of the price changes of each account: Mexico's test, the fictional card's second price, conversations. */
export const priceChanges: readonly (readonly number[])[] = accounts.map((account) =>
  priceDays.map(([year, month]) => zoneMidnight(account.timezone, year, month, 1)),
);

/** From here on customers of Mexico are billed by conversation (a test); from the second instant everybody is. */
export const mexicoTestAt = (account: number): number => itemAt(itemAt(priceChanges, account), 0);
export const conversationsAt = (account: number): number => itemAt(itemAt(priceChanges, account), 2);

/** Instants that no chat straddles, so that no rule about an unsettled moment decides a number of the truth. */
export const chatBreaks: readonly number[] = [...new Set([...priceChanges.flat(), portAt])].sort((a, b) => a - b);

import { dayName, monthName, monthOfDay, sampleDays } from './calendar';
import type { Findings } from './findings';
import { fraction } from './random';

/** Channels beside WhatsApp: as reports name them, and what a week of each costs at most, in cents of US dollars. */
const others = [
  { written: 'Google Ads', channel: 'google', most: 42_000 },
  { written: 'Meta Ads', channel: 'meta', most: 31_000 },
  { written: 'Correo electrónico', channel: 'email', most: 6_000 },
] as const;

/** The report of what the other channels cost, a row a week and channel, with a total in its last row; what it comes to goes into the findings. */
export function channelCostsFile(seed: number, findings: Findings) {
  const rows: string[] = [];
  let total = 0;
  for (let day = 0; day < sampleDays; day += 7) {
    for (const [index, { written, channel, most }] of others.entries()) {
      const cents = Math.round(most * (0.4 + 0.6 * fraction(seed, day, index, 9072)));
      total += cents;
      findings.channels.of(monthName(monthOfDay(day)), channel).cost_usd += cents * 10_000;
      rows.push([dayOf(day), written, amount(cents), 'USD', 'siempre', String(Math.round(cents / 31))].join(';'));
    }
  }
  const text = `${['Fecha;Canal;Inversión;Moneda;Campaña;Clics', ...rows, `Total;;${amount(total)};USD;;`].join('\n')}\n`;
  return { path: 'channels/channel_costs.csv', kind: 'channel_costs_csv', text, records: rows.length + 1, rejected: 1 };
}

const amount = (cents: number): string =>
  `${Math.floor(cents / 100)
    .toString()
    .replace(/\B(?=(\d{3})+$)/g, '.')},${String(cents % 100).padStart(2, '0')}`;
const dayOf = (day: number): string => dayName(day).split('-').reverse().join('/');

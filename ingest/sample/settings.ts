import { workspaceZone } from './calendar';
import { accounts, channels, lines, portAt } from './company';
import { type People, staffCount } from './people';

const instant = (at: number): string => new Date(at * 1000).toISOString().replace('.000Z', 'Z');

/** Settings of the workspace for this sample, as the contract lays them out. */
export function settingsOf(people: People) {
  return {
    name: 'Aurora Hogar',
    timezone: workspaceZone,
    currency: 'USD',
    language: 'es',
    accounts: accounts.map(({ id, timezone, currency }) => ({ id, timezone, currency })),
    lines: lines.map(({ number, name }, line) => ({ number, name, spans: spansOf(line) })),
    partners: [
      {
        id: 'north',
        name: 'Norte',
        contracts: [
          {
            from: '2021-01-01',
            currency: 'USD',
            perMessage: 0.005,
            appliesTo: 'outbound',
            perConversation: 0,
            markup: 0.1,
            monthly: 49,
            tax: 0.19,
          },
        ],
      },
      {
        id: 'south',
        name: 'Sur',
        contracts: [
          {
            from: '2021-01-01',
            currency: 'USD',
            perMessage: 0.002,
            appliesTo: 'outbound',
            perConversation: 0.001,
            markup: 0.05,
            monthly: 99,
            tax: 0.16,
          },
        ],
      },
    ],
    fixedCosts: [
      { name: 'Agentes', from: '2021-01-01', monthly: 1200, currency: 'USD' },
      { name: 'Bot', from: '2021-01-01', monthly: 180, currency: 'USD' },
    ],
    grossMargin: { default: 0.35, byCategory: { iluminacion: 0.42 } },
    attribution: { model: 'last_touch', click: '5d', read: '24h', conversation: '72h', cart: '7d' },
    excludedContacts: staffNumbers(people),
    optOutKeywords: ['BAJA', 'SALIR', 'PARAR', 'STOP'],
  };
}

function spansOf(line: number) {
  return channels
    .filter((channel) => channel.line === line)
    .map(({ phoneNumberId, account, from, until }) => ({
      id: phoneNumberId,
      account: accounts[account]?.id,
      partner: accounts[account]?.partner,
      ...(from === portAt ? { from: instant(from) } : {}),
      ...(until === portAt ? { until: instant(until) } : {}),
    }));
}

/** Numbers of the company's own people. */
export const staffNumbers = (people: People): readonly string[] =>
  Array.from({ length: staffCount }, (_, contact) => `+${people.waId(contact)}`);

import { readFileSync } from 'node:fs';
import { expect, test } from '@playwright/test';
import Ajv2020 from 'ajv/dist/2020.js';
import { accountSettings, effectiveSettings, proposedTimezone } from '../../db/effective-settings';
import { AppError } from '../../db/errors';
import { parseSettings, settingsJsonSchema } from '../../db/settings';

/** The example of the contract. */
const acme = {
  ...{ name: 'Acme', timezone: 'America/Bogota', currency: 'USD', language: 'es' },
  accounts: [{ id: '102290129340398', timezone: 'America/Bogota', currency: 'USD' }],
  lines: [
    {
      ...{ number: '+573001112233', name: 'Ventas' },
      spans: [{ id: '106540352242922', account: '102290129340398', partner: 'north', until: '2022-06-14T15:00:00Z' }],
    },
  ],
  partners: [
    {
      ...{ id: 'north', name: 'Norte' },
      contracts: [
        {
          ...{ from: '2021-01-01', currency: 'USD', perMessage: 0.005, appliesTo: 'outbound', perConversation: 0 },
          ...{ markup: 0.1, monthly: 49, tax: 0.19 },
        },
      ],
    },
  ],
  fixedCosts: [{ name: 'Agents', from: '2022-01-01', monthly: 1200, currency: 'USD' }],
  grossMargin: { default: 0.35, byCategory: { shoes: 0.42 } },
  attribution: { model: 'last_touch', click: '5d', read: '24h', conversation: '72h', cart: '7d' },
  ...{ excludedContacts: ['+573009998877'], optOutKeywords: ['BAJA', 'SALIR', 'PARAR', 'STOP'] },
};

function refusal(settings: unknown): string {
  try {
    parseSettings(typeof settings === 'string' ? settings : JSON.stringify(settings), 'workspace.json');
    return '';
  } catch (error) {
    if (!(error instanceof AppError)) throw error;
    expect(error.exitCode).toBe(2);
    return error.message;
  }
}

test('the published JSON Schema is the one that settings are checked with, and takes the example of the contract', () => {
  const published = JSON.parse(readFileSync(new URL('../../db/settings.schema.json', import.meta.url), 'utf8'));
  expect(published).toEqual(JSON.parse(JSON.stringify(settingsJsonSchema())));
  const validate = new Ajv2020({ strict: false, validateFormats: false }).compile(published);
  expect(validate(acme)).toBe(true);
  expect(validate({ ...acme, lines: [{ number: '573001112233' }] })).toBe(false);
  expect(parseSettings(JSON.stringify(acme), 'workspace.json')).toEqual(acme);
});

test('every part is optional: {} is settings, with or without a byte order mark', () => {
  expect(parseSettings('{}', 'workspace.json')).toEqual({});
  expect(parseSettings('\uFEFF{"name":"Acme"}', 'workspace.json')).toEqual({ name: 'Acme' });
});

const wrong: readonly (readonly [unknown, RegExp])[] = [
  ['{', /^workspace\.json is not JSON/],
  [{ colour: 'red' }, /does not know "colour"; take it out/],
  [{ timezone: 'Bogota' }, /timezone: is not a time zone/],
  [{ timezone: 'America/Bogot' }, /timezone: is not a time zone/],
  [{ currency: 'PESO' }, /currency: is not an ISO 4217 currency/],
  [{ currency: 'ABC' }, /currency: is not an ISO 4217 currency/],
  [{ lines: [{ number: '573001112233' }] }, /lines\[0\]\.number: is not a number in E\.164/],
  [{ lines: [{ number: '+573001112233', spans: [{ id: '1', until: '2022-06-14' }] }] }, /lines\[0\]\.spans\[0\]\.until: is not an instant/],
  [{ fixedCosts: [{ name: 'Agents', from: '2022-02-30', monthly: 1, currency: 'USD' }] }, /fixedCosts\[0\]\.from: is not a day/],
  [{ attribution: { click: '31d' } }, /attribution\.click: is longer than 30 days/],
  [{ language: 'fr' }, /language: expected one of "es"\|"pt"\|"en"/],
  [{ excludedContacts: ['Ana'] }, /excludedContacts\[0\]: is not a phone number/],
];
for (const [settings, message] of wrong) {
  test(`settings ${JSON.stringify(settings)} are refused: ${message.source}`, () => {
    expect(refusal(settings)).toMatch(message);
  });
}

test('one phone number id in one time is in one span: […, 14 June) and [14 June, …) fit, [13 June, …) does not', () => {
  const lines = (from: string) => ({
    lines: [
      { number: '+573001112233', spans: [{ id: '1', until: '2022-06-14T15:00:00Z' }] },
      { number: '+573004445566', spans: [{ id: '1', from }] },
    ],
  });
  expect(refusal(lines('2022-06-14T15:00:00Z'))).toBe('');
  expect(refusal(lines('2022-06-14T10:00:00-05:00'))).toBe('');
  expect(refusal(lines('2022-06-13T15:00:00Z'))).toMatch(/lines\[1\]\.spans\[0\]: phone number id 1 is also at lines\[0\]\.spans\[0\]/);
});

test('a line is in one place at a time: a span may not reach into the one that begins later, an open one gives way to it', () => {
  const spans = (until?: string) => ({
    lines: [
      {
        number: '+573001112233',
        spans: [
          { id: '1', ...(until ? { until } : {}) },
          { id: '2', from: '2022-06-14T15:00:00Z' },
        ],
      },
    ],
  });
  expect(refusal(spans())).toBe('');
  expect(refusal(spans('2022-06-14T15:00:00Z'))).toBe('');
  expect(refusal(spans('2022-06-14T15:00:01Z'))).toMatch(
    /lines\[0\]\.spans\[1\]: it begins before lines\[0\]\.spans\[0\] ends; end one span/,
  );
});

test('contracts of a partner follow each other: without an end the first gives way to the second, two of one day are refused', () => {
  const partner = (...contracts: readonly object[]) => ({
    partners: [{ id: 'north', contracts: contracts.map((contract) => ({ currency: 'USD', ...contract })) }],
  });
  expect(refusal(partner({ from: '2021-01-01' }, { from: '2022-01-01' }))).toBe('');
  expect(refusal(partner({ from: '2022-01-01' }, { from: '2021-01-01', until: '2022-01-01' }))).toBe('');
  expect(refusal(partner({ from: '2021-01-01', until: '2022-01-02' }, { from: '2022-01-01' }))).toMatch(/contracts\[1\]: it overlaps/);
  expect(refusal(partner({ from: '2021-01-01' }, { from: '2021-01-01' }))).toMatch(/contracts\[1\]: it overlaps/);
  expect(refusal(partner({ from: '2021-01-01', until: '2021-01-01' }))).toMatch(/until is not after from/);
});

test('ids listed twice are refused: accounts, lines and partners', () => {
  expect(refusal({ accounts: [{ id: '1' }, { id: '1' }] })).toMatch(/accounts\[1\]\.id: 1 is listed twice/);
  expect(refusal({ lines: [{ number: '+573001112233' }, { number: '+573001112233' }] })).toMatch(/lines\[1\]\.number/);
  expect(refusal({ partners: [{ id: 'north' }, { id: 'north' }] })).toMatch(/partners\[1\]\.id/);
});

test('an error shows no value: neither the text of a broken file nor a number', () => {
  expect(refusal('{"excludedContacts": ["+573005554433" "+573001112233"]}')).not.toMatch(/\d{7}/);
  expect(refusal({ excludedContacts: ['+5730055544336655443322110099887766'] })).not.toContain('57300555');
});

test('without settings the zone is that of the busiest line, the currency the dollar, the margin unknown; all said to be assumed', () => {
  expect(effectiveSettings({}, ['CO', 'MX'])).toMatchObject({
    ...{ timezone: 'America/Bogota', isTimezoneAssumed: true, currency: 'USD', isCurrencyAssumed: true },
    grossMargin: { default: null, byCategory: {} },
    attribution: { model: 'last_touch', clickSeconds: 432_000, readSeconds: 86_400, conversationSeconds: 259_200, cartSeconds: 604_800 },
  });
  expect(effectiveSettings({}, []).timezone).toBe('UTC');
  expect(effectiveSettings({ timezone: 'America/Lima' }, ['CO'])).toMatchObject({ timezone: 'America/Lima', isTimezoneAssumed: false });
});

test("an account that the settings do not know bills in the workspace's zone and in dollars, both assumed", () => {
  const settings = effectiveSettings({ timezone: 'America/Lima', accounts: [{ id: '1', timezone: 'UTC', currency: 'EUR' }] }, []);
  expect(accountSettings(settings, '1')).toMatchObject({
    timezone: 'UTC',
    isTimezoneAssumed: false,
    currency: 'EUR',
    isCurrencyAssumed: false,
  });
  expect(accountSettings(settings, '2')).toMatchObject({ timezone: 'America/Lima', isTimezoneAssumed: true, currency: 'USD' });
});

test('a country of several zones is proposed that of its largest city', () => {
  expect(['CO', 'MX', 'BR', 'AR', 'XX'].map(proposedTimezone)).toEqual([
    ...['America/Bogota', 'America/Mexico_City', 'America/Sao_Paulo', 'America/Argentina/Buenos_Aires', 'UTC'],
  ]);
});

import { expect, test } from '@playwright/test';
import { draftOf, settingsOf, withValue } from '../../app/ui/settings/draft';
import { formDraft, givenSettings } from '../../app/ui/settings/form-draft';
import { conflictOf, marginProblems, problemsOf } from '../../app/ui/settings/problems';
import { AppError } from '../../db/errors';
import { parseSettings } from '../../db/settings';

const settings = {
  timezone: 'America/Bogota',
  lines: [{ number: '+573001112233', spans: [{ id: '1', partner: 'north' }] }],
  partners: [{ id: 'north', contracts: [{ from: '2021-01-01', currency: 'USD', perMessage: 0.005, markup: 0.1, tax: 0.19 }] }],
  grossMargin: { default: 0.35, byCategory: { shoes: 0.42 } },
};

test('settings come back from the form as they went in', () => {
  expect(settingsOf(draftOf(settings))).toEqual(settings);
});

test('35,5 % is 0.355; an emptied field is left out; what is no number stays for the check to refuse', () => {
  const draft = draftOf(settings);
  expect(settingsOf(withValue(draft, ['grossMargin', 'default'], '35,5'))).toMatchObject({ grossMargin: { default: 0.355 } });
  expect(settingsOf(withValue(draft, ['timezone'], ' '))).not.toHaveProperty('timezone');
  expect(settingsOf(withValue(draft, ['partners', 0, 'contracts', 0, 'tax'], 'x'))).toMatchObject({
    partners: [{ contracts: [{ tax: 'x' }] }],
  });
});

test('0.005 is edited as 0,005 in Spanish and comes back; 1.200 may be two numbers and is refused; 1.125 kept is shown as 1,1250', () => {
  const draft = draftOf(settings, '', '', ',');
  expect(draft).toMatchObject({ partners: [{ contracts: [{ perMessage: '0,005', markup: '10' }] }] });
  expect(settingsOf(draft)).toEqual(settings);
  expect(['1.200', '1,200', '1200', '1,2'].map((typed) => settingsOf(typed, 'monthly'))).toEqual(['1.200', '1,200', 1200, 1.2]);
  expect(draftOf({ monthly: 1.125 }, '', '', ',')).toEqual({ monthly: '1,1250' });
});

const whole = {
  ...settings,
  grossMargin: { default: 0.35, byCategory: { shoes: 0.42, 'Ropa: niños': 0.5 } },
  optOutKeywords: ['BAJA', 'NO MÁS'],
};
const found = { timezone: 'America/Bogota', isTimezoneAssumed: false, currency: 'USD', lines: ['+525512345678'], accounts: [], spans: [] };

test('a whole form gives back its settings: margins by category, keywords one a line; lines that only the logs name are left out', () => {
  const draft = formDraft({ settings: whole, excluded: [], version: '', found });
  expect(givenSettings(draft)).toEqual(whole);
  expect(givenSettings(formDraft({ settings: {}, excluded: [], version: '', found }))).toEqual({});
  expect(givenSettings(withValue(draft, ['keywords'], 'STOP, CANCELAR\n\n FIN '))).toMatchObject({
    optOutKeywords: ['STOP', 'CANCELAR', 'FIN'],
  });
});

/** What the check of the settings tells of a draft, by the fields of the form. */
function refused(draft: ReturnType<typeof draftOf>): Readonly<Record<string, string>> {
  try {
    parseSettings(JSON.stringify(givenSettings(draft)), 'workspace.json');
    return {};
  } catch (error) {
    const told = error instanceof AppError ? (error.details.problems as readonly string[]) : [];
    return Object.fromEntries(problemsOf(told, draft));
  }
}

test('what is wrong with spans, contracts, margins and keywords is told at the field that is to be corrected', () => {
  const draft = formDraft({ settings: whole, excluded: [], version: '', found });
  expect(refused(draft)).toEqual({});
  expect(Object.keys(refused(withValue(draft, ['lines', 0, 'spans', 0, 'from'], '14/06/2022')))).toEqual(['lines[0].spans[0].from']);
  const backwards = { id: '1', partner: 'north', from: '2022-06-14T15:00:00Z', until: '2022-06-01T00:00:00Z' };
  const turned = refused(withValue(draft, ['lines', 0, 'spans', 0], backwards));
  expect(conflictOf(turned['lines[0].spans[0].until'] ?? '')).toBe('order');
  const twice = refused(withValue(draft, ['lines', 0, 'spans'], [{ id: '1' }, { id: '1', from: '2022-06-14T15:00:00Z' }]));
  expect(conflictOf(twice['lines[0].spans[1].from'] ?? '')).toBe('overlap');
  const contracts = [
    { from: '2021-01-01', until: '2022-06-01', currency: 'USD' },
    { from: '2022-01-01', currency: 'USD' },
  ];
  expect(conflictOf(refused(withValue(draft, ['partners', 0, 'contracts'], contracts))['partners[0].contracts[1].from'] ?? '')).toBe(
    'overlap',
  );
  expect(Object.keys(refused(withValue(draft, ['margins', 1, 'margin'], 'mucho')))).toEqual(['margins[1].margin']);
  expect(Object.keys(refused(withValue(draft, ['keywords'], 'x'.repeat(201))))).toEqual(['keywords']);
});

test('a margin without a category, one without a value and one that is there twice are told before anything is sent', () => {
  const margins = [
    { category: 'shoes', margin: '42' },
    { category: '', margin: '10' },
    { category: 'shoes', margin: '' },
  ];
  const problems = marginProblems(withValue(draftOf({}), ['margins'], margins));
  expect([...problems.keys()]).toEqual(['margins[1].category', 'margins[2].category', 'margins[2].margin']);
  expect(conflictOf(problems.get('margins[2].category') ?? '')).toBe('twice');
});

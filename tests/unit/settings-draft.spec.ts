import { expect, test } from '@playwright/test';
import { draftOf, settingsOf, withValue } from '../../app/ui/settings/draft';

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

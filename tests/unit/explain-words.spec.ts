import { expect, test } from '@playwright/test';
import { en } from '../../app/i18n/en';
import { es } from '../../app/i18n/es';
import { numberWords } from '../../app/i18n/number-words';
import { pt } from '../../app/i18n/pt';
import { families } from '../../db/families';
import { meanings } from '../../db/metrics';
import { rowFamilies } from '../../db/rows-families';

const languages = { es, pt, en } as const;

for (const [language, words] of Object.entries(languages) as ['es' | 'pt' | 'en', typeof es][]) {
  test(`${language}: every number has a name, a definition and a formula`, () => {
    const lacking = families.flatMap(({ metric, fields }) =>
      [...new Set([...fields, ...Object.keys(meanings[metric] ?? {})])].filter((field) => {
        const { name, definitions, formula } = numberWords(language, { metric, fields: [field], per: [], as: 'value' });
        return name === field || definitions.length !== 1 || formula === `${name}.`;
      }),
    );
    expect(lacking).toEqual([]);
  });

  test(`${language}: everything counted, every column of its rows and every dimension has a name`, () => {
    const names: Readonly<Record<string, string>> = words.explain.columns;
    const fieldNames: Readonly<Record<string, Readonly<Record<string, unknown>>>> = words.metrics;
    const lacking = Object.entries(rowFamilies).flatMap(([metric, { of }]) =>
      Object.entries(of).flatMap(([counted, { source }]) => [
        ...(fieldNames[metric]?.[counted] || names[`counted_${counted}`] ? [] : [`counted_${counted} of ${metric}`]),
        ...Object.keys(source.columns).filter((column) => !names[column]),
      ]),
    );
    const dimensions = families.flatMap((family) => family.dimensions).filter((dimension) => !names[dimension]);
    expect([...new Set([...lacking, ...dimensions])]).toEqual([]);
  });
}

test('a number made of several is named and counted by its parts', () => {
  const made = { metric: 'conversations', fields: ['inbound_messages', 'outbound_messages'], per: ['conversations'] };
  expect(numberWords('en', { ...made, as: 'value' })).toMatchObject({
    name: '(Messages from customers + Messages of the business) ÷ Conversations',
    formula: '(Messages from customers + Messages of the business) ÷ Conversations.',
  });
  expect(numberWords('es', { metric: 'roi', fields: ['cost'], per: [], as: 'change' }).formula).toBe('Costo: (ahora − antes) ÷ antes.');
});

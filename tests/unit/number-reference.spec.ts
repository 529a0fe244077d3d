import { expect, test } from '@playwright/test';
import { type NumberReference, referenceOf, referenceSearch, referenceText } from '../../app/metrics/number-reference';
import { parseReference } from '../../db/explain-reference';

const question = {
  metric: 'conversations',
  parameters: { from: ['2022-01-01'], to: ['2023-01-01'], by: ['month,origin'], country: ['CO', 'MX'] },
};
const numbers: Readonly<Record<string, NumberReference>> = {
  'a total': { question, fields: ['cost'] },
  'a row': { question, fields: ['cost'], row: { month: ['2022-02'], origin: ['user_initiated'] } },
  'any row': { question, fields: ['cost'], row: {} },
  'a row without a value, and one with a colon': { question, fields: ['cost'], row: { month: ['2022-02'], origin: [null, 'a:b'] } },
  'a sum over another': { question, fields: ['inbound_messages', 'outbound_messages'], per: ['conversations'] },
  'a row against another': { question, fields: ['cost'], row: { month: ['2022-02'] }, as: 'change', against: { month: ['2022-01'] } },
  'a change': { question, fields: ['cost'], as: 'change', versus: { from: '2021-01-01', to: '2022-01-01' } },
};

const given = (search: string) => {
  const parameters = new URLSearchParams(search);
  return Object.fromEntries([...new Set(parameters.keys())].map((name) => [name, parameters.getAll(name)]));
};

for (const [what, number] of Object.entries(numbers)) {
  test(`${what} is written into a link and read out of it`, () => {
    const read = referenceOf(referenceText(number));
    expect(read && referenceText(read)).toBe(referenceText(number));
    expect(read?.row).toEqual(number.row);
  });

  test(`${what} means the same to the API`, () => {
    const { fields, per, row, as, versus, against, parameters } = parseReference(given(referenceSearch(number)));
    expect({ fields, per, row, as, versus, against }).toEqual({
      fields: number.fields,
      per: number.per ?? [],
      row: number.row ?? null,
      as: number.as ?? 'value',
      versus: number.versus ?? null,
      against: number.against ?? null,
    });
    expect(parameters.country).toEqual(['CO', 'MX']);
  });
}

test('what is no reference opens nothing', () => {
  for (const text of ['', 'conversations', 'conversations?by=month', '../etc?field=cost']) expect(referenceOf(text)).toBeNull();
});

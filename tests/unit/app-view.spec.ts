import { expect, test } from '@playwright/test';
import { referenceSearch } from '../../app/metrics/number-reference';
import { ignoredFilters, question, questionSearch } from '../../app/metrics/question';
import { changedSearch, spanProblem, viewOf } from '../../app/metrics/view';

const bounds = { firstDay: '2021-01-01', lastDay: '2022-12-31' };

test('the address holds what was chosen by the names of the command line, and nothing more', () => {
  const chosen = changedSearch(new URLSearchParams('tab=x'), {
    span: { from: '2022-02-01', to: '2022-03-01' },
    comparison: 'previous',
    filters: { country: ['CO', 'MX'], line: ['+57300'] },
  });
  expect(chosen).toBe('tab=x&from=2022-02-01&to=2022-03-01&compare=previous&country=CO&country=MX&line=%2B57300');
  expect(changedSearch(new URLSearchParams(chosen), { span: null, comparison: 'year', filters: {} })).toBe('tab=x');
});

test('a view read from its address is the view that was written', () => {
  const view = viewOf(new URLSearchParams('from=2022-02-01&to=2022-03-01&compare=none&origin=service'), bounds);
  expect(view).toEqual({
    span: { from: '2022-02-01', to: '2022-03-01' },
    isChosenSpan: true,
    comparison: 'none',
    filters: { origin: ['service'] },
    counting: {},
  });
  expect(viewOf(new URLSearchParams(''), bounds).span).toEqual({ from: '2022-01-01', to: '2023-01-01' });
});

test('30 February is no day, and a period must not be empty', () => {
  expect(spanProblem({ from: '2022-02-30', to: '2022-03-01' })).toBe('not_a_day');
  expect(spanProblem({ from: '2022-03-01', to: '2022-03-01' })).toBe('empty');
  expect(spanProblem({ from: '2022-02-28', to: '2022-03-01' })).toBeNull();
});

test('a question leaves out the filters that its metric cannot honour, and they can be named', () => {
  const filters = { country: ['CO'], origin: ['service'] };
  const asked = question('roi', { span: { from: '2022-01-01', to: '2023-01-01' }, filters, by: ['month'], fields: ['cost', 'orders'] });
  expect(questionSearch(asked)).toBe('from=2022-01-01&to=2023-01-01&by=month&fields=cost%2Corders&country=CO');
  expect(ignoredFilters('roi', filters)).toEqual(['origin']);
});

test('a number is referred to by fields, divisor, row and comparison; no value of a dimension is its bare name', () => {
  const asked = question('charges', {
    span: { from: '2022-01-01', to: '2023-01-01' },
    filters: {},
    by: ['country', 'category'],
    fields: ['cost'],
  });
  const row = { country: ['CO', 'PE'], category: [null] };
  expect(
    referenceSearch({ question: asked, fields: ['meta_fee'], row, as: 'contribution', versus: { from: '2021-01-01', to: '2022-01-01' } }),
  ).toBe(
    'from=2022-01-01&to=2023-01-01&by=country%2Ccategory&field=meta_fee&row=country%3ACO&row=country%3APE&row=category&as=contribution&versus_from=2021-01-01&versus_to=2022-01-01',
  );
  expect(referenceSearch({ question: asked, fields: ['cost'], per: ['units'] })).toBe('from=2022-01-01&to=2023-01-01&field=cost&per=units');
});

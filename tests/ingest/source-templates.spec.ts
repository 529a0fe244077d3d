import { expect, test } from '@playwright/test';
import { stageRecords } from './staged-rows';

test('templates: 3 in a list, one alone; version by text and buttons, not by examples; status and category in lower case', () => {
  const components = [{ type: 'BODY', text: 'Hola {{1}}', example: { body_text: [['Ana']] } }];
  const template = { id: '1', name: 'promo', language: 'es_CO', status: 'APPROVED', category: 'MARKETING', components };
  const told = stageRecords('message_templates', [
    {
      data: [
        template,
        { ...template, components: [{ text: 'Hola {{1}}', type: 'BODY', example: { body_text: [['Luz']] } }] },
        { ...template, components: [{ type: 'BODY', text: 'Adiós {{1}}' }], quality_score: { score: 'GREEN' }, rejected_reason: 'NONE' },
      ],
      paging: { cursors: {} },
    },
    { ...template, name: 'other', previous_category: 'UTILITY' },
    { data: [], paging: {} },
    { nothing: 1 },
    { data: [template, { id: 7 }] },
  ]);
  const rows = told.rows('template');
  expect(rows.map((row) => row.name)).toEqual(['promo', 'promo', 'promo', 'other', 'promo']);
  expect(rows[0]).toMatchObject({ template_id: '1', language: 'es_CO', status: 'approved', category: 'marketing', quality: null });
  expect(rows[2]).toMatchObject({ quality: 'green', rejected_reason: null });
  expect(rows[0]?.components_id).toBe(rows[1]?.components_id);
  expect(rows[0]?.components_id).not.toBe(rows[2]?.components_id);
  expect(new Set(rows.map((row) => row.record_id)).size).toBe(3);
  expect(told.rejects.map(({ line, reason }) => [line, reason])).toEqual([
    [4, 'not a list of templates'],
    [5, 'no template name'],
  ]);
  expect(told.records).toBe(7);
});

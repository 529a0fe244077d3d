import { listedValues } from '../../db/dimension-values';
import { comparisons } from '../../db/explain-reference';
import type { Family } from '../../db/family';
import { meanings } from '../../db/metrics';
import { rowsFormats } from '../../db/rows-options';
import { day, type Json, operation, query, windowParameters, workspaceParameter } from './openapi-parts';
import { otherPaths } from './openapi-paths';

/** The OpenAPI document of the metrics there are: names of parameters and fields are those of the families. */
export function openApi(families: readonly Family[]): Json {
  return {
    openapi: '3.1.0',
    info: {
      title: 'Ventana',
      version: '1',
      description: 'What the WhatsApp Business API costs and earns. Windows are half-open days in the zone of the workspace.',
    },
    paths: {
      ...Object.fromEntries(families.map((family) => [`/api/{workspace}/metrics/${family.metric}`, { get: metricOperation(family) }])),
      ...Object.fromEntries(families.map((family) => [`/api/{workspace}/explain/${family.metric}`, { get: explainOperation(family) }])),
      ...Object.fromEntries(families.map((family) => [`/api/{workspace}/rows/${family.metric}`, { get: rowsOperation(family) }])),
      ...Object.fromEntries(families.map((family) => [`/api/{workspace}/exports/${family.metric}`, { get: exportOperation(family) }])),
      ...otherPaths,
    },
    components: { schemas: { Error: errorSchema } },
  };
}

const explainOperation = (family: Family): Json =>
  operation(`Where a number of ${family.metric} comes from.`, numberParameters(family), { type: 'object' });

const rowsOperation = (family: Family): Json =>
  operation(
    `The rows behind a number of ${family.metric}: a page of them, or all as a file.`,
    [
      ...numberParameters(family),
      query('of', 'What was counted; the first of the number without it.', { type: 'string' }),
      query('page', 'The first is 1.', { type: 'integer', minimum: 1 }),
      query('size', 'Rows of a page.', { type: 'integer', minimum: 1, maximum: 500 }),
      query('format', 'All rows as a file.', { enum: rowsFormats }),
      ...csvParameters,
    ],
    { type: 'object' },
  );

const exportOperation = (family: Family): Json =>
  operation(
    `The rows of an answer of ${family.metric} as a file.`,
    [...scopeParameters(family), query('format', 'The file: CSV without it.', { enum: ['csv', 'xlsx', 'parquet'] }), ...csvParameters],
    { type: 'string', format: 'binary' },
  );

const csvParameters: readonly Json[] = [
  query('separator', 'Of a CSV file.', { enum: ['comma', 'semicolon'] }),
  query('decimal', 'Of a CSV file.', { enum: ['point', 'comma'] }),
  query('bom', 'Whether a CSV file begins with the mark by which spreadsheets know UTF-8.', { enum: ['false', 'true'] }),
];

/** Which number of a metric is meant, and in which scope. */
const numberParameters = (family: Family): readonly Json[] => [
  ...scopeParameters(family),
  listParameter('field', 'Fields that are added up to the number.', family.fields),
  listParameter('per', 'Fields that it is divided by.', family.fields),
  query('row', 'Dimension and value of a row, as country:CO; repeatable. The totals without it.', {
    type: 'array',
    items: { type: 'string' },
  }),
  query('as', 'How it is set against another span, or against all rows.', { enum: comparisons }),
  query('versus_from', 'First day compared with, included.', day),
  query('versus_to', 'Last day compared with, excluded.', day),
  query('against', 'Another row of the answer that the row is compared with, in place of a span.', {
    type: 'array',
    items: { type: 'string' },
  }),
];

/** What every question about a metric can be narrowed and cut by. */
const scopeParameters = ({ dimensions, options }: Family): readonly Json[] => [
  workspaceParameter,
  ...windowParameters,
  listParameter('by', 'Dimensions of the rows.', dimensions),
  ...dimensions.map((name) => filterParameter(name)),
  ...options.filter((name) => !dimensions.includes(name)).map((name) => query(name, 'See the contract.', { type: 'string' })),
];

function metricOperation(family: Family): Json {
  const { metric, dimensions, fields } = family;
  const parameters = [...scopeParameters(family), listParameter('fields', 'Fields to compute; all without it.', fields)];
  const row = {
    type: 'object',
    properties: {
      ...Object.fromEntries(dimensions.map((name) => [name, { type: ['string', 'number', 'null'] }])),
      ...fieldSchemas(metric, fields),
    },
  };
  return operation(`The metric ${metric}.`, parameters, {
    type: 'object',
    required: ['metric', 'scope', 'generation', 'rows', 'totals', 'warnings'],
    properties: {
      metric: { const: metric },
      scope: { type: 'object' },
      generation: { type: 'integer' },
      rows: { type: 'array', items: row },
      totals: { type: 'object', properties: fieldSchemas(metric, fields) },
      warnings: {
        type: 'array',
        items: { type: 'object', properties: { code: { type: 'string' }, count: { type: 'number' }, message: { type: 'string' } } },
      },
    },
  });
}

const fieldSchemas = (metric: string, fields: readonly string[]): Json =>
  Object.fromEntries(fields.map((name) => [name, { type: ['number', 'null'], description: meanings[metric]?.[name]?.definition ?? name }]));

const listParameter = (name: string, description: string, values: readonly string[]): Json => ({
  ...query(name, description, { type: 'array', items: { enum: values } }),
  style: 'form',
  explode: false,
});
const filterParameter = (name: string): Json => ({
  ...query(name, `Only these values of ${name}; repeatable.`, {
    type: 'array',
    items: listedValues[name] ? { enum: listedValues[name] } : { type: 'string' },
  }),
  style: 'form',
  explode: true,
});
const errorSchema = {
  type: 'object',
  properties: {
    error: {
      type: 'object',
      required: ['code', 'message', 'details'],
      properties: { code: { type: 'string' }, message: { type: 'string' }, details: { type: 'object' } },
    },
  },
};

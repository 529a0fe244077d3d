import { z } from 'zod';
import { definitionSchema } from '../report/definition';
import { formatNames } from '../report/format-names';
import { scheduleSchema } from '../report/schedule';
import { inPath, integer, type Json, list, object, operation, orNull, string, workspaceParameter } from './openapi-parts';

const definition: Json = z.toJSONSchema(definitionSchema, { io: 'input', unrepresentable: 'any' }) as Json;
const schedule: Json = z.toJSONSchema(scheduleSchema.nullable(), { io: 'input', unrepresentable: 'any' }) as Json;
const where = [workspaceParameter];
const saved = object({ id: string, name: string, savedAt: string, definition });
const frozen = object({
  ...{ id: string, frozenAt: string, title: string, client: string, language: string, span: { type: 'object' }, spanText: string },
  ...{ generation: integer, hash: string, files: list(object({ format: string, bytes: integer, sha256: string })) },
});
const link = object({
  id: string,
  report: string,
  madeAt: string,
  expiresAt: string,
  revokedAt: orNull('string'),
  hasPassword: { type: 'boolean' },
});
const correction = object({ at: string, generation: integer, count: integer, differences: list({ type: 'object' }) });
const id = (of: string): Json => inPath('id', `Of the ${of}.`);
const isWrite = true;

function file(summary: string, parameters: readonly Json[]): Json {
  return {
    summary,
    parameters,
    responses: {
      200: { description: summary, content: { 'application/octet-stream': { schema: { type: 'string', format: 'binary' } } } },
      404: { description: 'It is not there.' },
    },
  };
}

/** Paths of reports; `job` is the schema of a job. */
export const reportPaths = (job: Json): Json => ({
  '/api/{workspace}/reports': {
    get: operation(
      'Reports that were defined and frozen, and the links to them.',
      where,
      object({ formats: list(string), saved: list(saved), frozen: list(frozen), links: list(link), schedules: list({ type: 'object' }) }),
    ),
    post: operation('Keeps a definition, anew where it has an id.', where, saved, {
      body: object({ name: string, definition }, { id: string, savedAt: string }),
      isWrite,
    }),
  },
  '/api/{workspace}/reports/{id}': {
    delete: operation('Takes a definition away; what was frozen of it stays.', [...where, id('definition')], object({ removed: string }), {
      isWrite,
    }),
  },
  '/api/{workspace}/reports/{id}/schedule': {
    put: operation(
      'Sets when a saved report is made by itself, and who gets it; null takes that away.',
      [...where, id('definition')],
      object({ schedule }),
      {
        body: schedule,
        isWrite,
      },
    ),
  },
  '/api/{workspace}/reports/preview': {
    post: operation(
      'Computes a report to be looked at. In another currency than the workspace has, a job may have to convert the amounts first: id is null then; ask again when it has ended.',
      where,
      object({ id: orNull('string'), hash: orNull('string'), empty: list(string), job: { anyOf: [job, { type: 'null' }] } }),
      { body: definition, isWrite },
    ),
  },
  '/api/{workspace}/reports/preview/{id}': { get: file('The report that was computed, as a page.', [...where, id('preview')]) },
  '/api/{workspace}/reports/jobs': {
    post: operation('Starts to write a report; frozen it stays in the workspace.', where, job, {
      body: object({ definition, formats: list({ enum: formatNames }), freeze: { type: 'boolean' } }),
      refusals: { 409: 'A report is being written already.' },
      isWrite,
    }),
  },
  '/api/{workspace}/reports/exports/{job}/{format}': {
    get: file('A file that the job of a report wrote.', [...where, inPath('job', 'Of the report.'), inPath('format', 'Of the file.')]),
  },
  '/api/{workspace}/reports/frozen/{id}': {
    get: operation(
      'A frozen report, and what later generations changed in its numbers.',
      [...where, id('frozen report')],
      object({ report: frozen, corrections: list(correction), job: { anyOf: [job, { type: 'null' }] } }),
    ),
  },
  '/api/{workspace}/reports/frozen/{id}/{format}': {
    get: file('The bytes of a frozen report.', [...where, id('frozen report'), inPath('format', 'Of the file.')]),
  },
  '/api/{workspace}/reports/frozen/{id}/links': {
    post: operation(
      'Makes a link to a frozen report; its path is told this once.',
      [...where, id('frozen report')],
      object({ link, path: string }),
      {
        body: object({ days: integer, password: orNull('string') }),
        isWrite,
      },
    ),
  },
  '/api/{workspace}/reports/links/{id}': {
    delete: operation('Ends a link.', [...where, id('link')], object({ revoked: string }), { isWrite }),
  },
});

import { settingsJsonSchema } from '../../db/settings';
import { generationPaths } from './openapi-generation';
import { linePaths } from './openapi-lines';
import { day, inPath, integer, type Json, list, object, operation, orNull, query, string, workspaceParameter } from './openapi-parts';
import { pricingPaths } from './openapi-pricing';
import { reportPaths } from './openapi-reports';
import { suppressionPaths } from './openapi-suppression';

const where = [workspaceParameter];
const busy = { 409: 'Something is being loaded, removed or built already.' };
const job = object({
  id: string,
  workspace: string,
  kind: { enum: ['ingest', 'remove', 'rebuild', 'convert', 'report', 'what-if'] },
  state: { enum: ['running', 'done', 'failed'] },
  seconds: { type: 'number' },
  progress: { type: ['object', 'null'], properties: { label: string, share: orNull('number') } },
  exitCode: orNull('integer'),
  error: orNull('string'),
  passphrase: orNull('string'),
  summary: {},
});
const note = object({ id: string, day, text: string });
const annotation = object({
  day,
  kind: { enum: ['mexico_test', 'conversation_pricing', 'category_pricing', 'message_pricing', 'port', 'note'] },
  line: orNull('string'),
  partner: orNull('string'),
  text: orNull('string'),
  id: orNull('string'),
});
const loadedFile = object({
  ...Object.fromEntries(['id', 'load', 'records', 'accepted', 'duplicates', 'rejected'].map((name) => [name, integer])),
  path: string,
  kind: string,
  firstAt: orNull('string'),
  lastAt: orNull('string'),
});

/** Paths that no family makes: the state of a workspace, and what changes it. */
export const otherPaths: Json = {
  '/api/workspaces': {
    post: operation('Makes an empty workspace.', [], object({ name: string }), { body: object({ name: string }), isWrite: true }),
  },
  ...generationPaths,
  ...linePaths,
  '/api/{workspace}/annotations': {
    get: operation(
      'Dated events to be named on a time axis: built in, and noted by people.',
      where,
      object({ annotations: list(annotation) }),
    ),
    post: operation('Notes a day; runs of seven or more digits are masked.', where, note, {
      body: object({ day, text: { type: 'string', minLength: 1, maxLength: 140 } }),
      isWrite: true,
    }),
  },
  '/api/{workspace}/annotations/{id}': {
    delete: operation('Takes a noted day away.', [...where, inPath('id', 'Of the note.')], object({ removed: string }), { isWrite: true }),
  },
  '/api/{workspace}/loads': {
    get: operation(
      'Loaded files, what became of their records, and how well the log fits itself.',
      where,
      object({
        files: list(loadedFile),
        orders: integer,
        matched: list(object({ key: string, orders: integer })),
        reported: orNull('integer'),
        agreed: orNull('integer'),
        daysWithoutLog: integer,
      }),
    ),
  },
  '/api/{workspace}/loads/{id}': {
    delete: operation('Starts to take the records of a loaded file out.', [...where, inPath('id', 'Of the file.')], job, {
      refusals: busy,
      isWrite: true,
    }),
  },
  '/api/{workspace}/rejects': {
    get: operation(
      'Records that could not be used, a page at a time.',
      [
        ...where,
        query('offset', 'Records before the page.', { type: 'integer', minimum: 0 }),
        query('limit', 'Records of the page.', { type: 'integer', minimum: 1, maximum: 500 }),
        query('file', 'Only of this file.', integer),
        query('reason', 'Only for this reason.', string),
      ],
      object({
        total: integer,
        rejects: list(object({ file: integer, path: string, line: integer, reason: string, detail: orNull('string') })),
        reasons: list(object({ reason: string, records: integer })),
      }),
    ),
  },
  '/api/{workspace}/uploads': {
    post: {
      ...operation(
        'Takes one file, to be loaded by a job.',
        [...where, query('name', 'What the file is called.', string)],
        object({ upload: string, name: string }),
        {
          refusals: { 507: 'The disk has no room for the file.' },
          isWrite: true,
        },
      ),
      requestBody: { required: true, content: { 'application/octet-stream': { schema: { type: 'string', format: 'binary' } } } },
    },
  },
  '/api/{workspace}/jobs': {
    get: operation('Jobs since the server started, the newest last.', where, object({ jobs: list(job) })),
    post: operation('Starts to load uploads as one load.', where, job, {
      body: object({ uploads: { type: 'array', items: string, minItems: 1, maxItems: 1000 } }),
      refusals: busy,
      isWrite: true,
    }),
  },
  '/api/{workspace}/jobs/{id}': {
    get: operation('How a job stands, and in the end what it did.', [...where, inPath('id', 'Of the job.')], job),
  },
  '/api/{workspace}/settings': {
    get: operation(
      'The settings of a workspace, people who are left out masked, and what is assumed.',
      where,
      object({ settings: { type: 'object' }, excluded: list(string), found: { type: ['object', 'null'] }, version: string }),
    ),
    put: operation('Checks new settings and starts the job that keeps them and builds all numbers anew.', where, job, {
      body: object(
        { settings: settingsJsonSchema() as Json, excluded: object({ keep: list(integer), add: list(string) }) },
        { version: string },
      ),
      refusals: { ...busy, 400: 'Settings that are not right: details.problems has each wrong part.' },
      isWrite: true,
    }),
  },
  ...reportPaths(job),
  ...pricingPaths(job),
  ...suppressionPaths(job),
  '/api/access': {
    post: {
      summary: 'Takes the token of the server from a form, and keeps the access in a cookie.',
      parameters: [],
      requestBody: {
        required: true,
        content: {
          'application/x-www-form-urlencoded': {
            schema: { type: 'object', required: ['token'], properties: { token: string, to: string } },
          },
        },
      },
      responses: { 303: { description: 'To the page that was asked for, or back to the form.' } },
    },
  },
  '/api/openapi.json': { get: operation('This document.', [], { type: 'object' }) },
  '/api/health': {
    get: operation(
      'Whether the server works, and what each workspace shows.',
      [],
      object({ status: { const: 'ok' }, workspaces: list(object({ name: string, generation: orNull('integer') })) }),
    ),
  },
};

import { z } from 'zod';
import { suppressionRules } from '../../db/suppression-rules';
import { integer, type Json, list, object, operation, orNull, string, workspaceParameter } from './openapi-parts';

const where = [workspaceParameter];
const rules = z.toJSONSchema(suppressionRules) as Json;
const version = object({ version: integer, at: orNull('string'), rules });
const csv: Json = { 'text/csv': { schema: string } };

/** Paths of the page Suppression; `job` is the schema of a job. */
export const suppressionPaths = (job: Json): Json => ({
  '/api/{workspace}/suppression': {
    get: operation(
      'The rules of suppression, their earlier versions, and who is on a list at the end of the log, masked.',
      where,
      object({
        inForce: version,
        earlier: list(version),
        people: integer,
        list: list(object({ label: string, rule: string, since: string, told: string })),
      }),
    ),
    put: operation('Checks new rules and starts the job that keeps them and builds all numbers anew.', where, job, {
      body: object({ rules }, { version: integer }),
      refusals: {
        409: 'Something is being loaded, removed or built already.',
        400: 'Rules that are not right: details.problems has each wrong part.',
      },
      isWrite: true,
    }),
  },
  '/api/{workspace}/suppression/list': {
    get: {
      summary: 'Everybody who is on a list at the end of the log, with masked labels.',
      parameters: where,
      responses: { 200: { description: 'A CSV file.', content: csv } },
    },
  },
  '/api/{workspace}/suppression/export': {
    post: {
      summary: 'The list with the real numbers, opened with the passphrase of the workspace; every export goes into the audit log.',
      parameters: where,
      requestBody: { required: true, content: { 'application/json': { schema: object({ passphrase: string }) } } },
      responses: { 200: { description: 'A CSV file.', content: csv }, 403: { description: 'The passphrase is wrong.' } },
    },
  },
});

import { integer, type Json, list, object, operation, orNull, string, workspaceParameter } from './openapi-parts';

const where = [workspaceParameter];
const number: Json = { type: 'number' };
const scenario: Json = {
  type: 'object',
  description: 'Every part is optional; what is left out stays as it was.',
  properties: {
    from: { type: 'string', format: 'date' },
    to: { type: 'string', format: 'date' },
    promotionsInside: number,
    suppress: list(string),
    growth: number,
    mix: { type: 'object', additionalProperties: number },
    rates: { type: 'object', additionalProperties: number },
    contracts: { type: 'object', additionalProperties: { type: 'object' } },
  },
};
const card = object({
  ...{ model: string, currency: string, from: string, until: orNull('string'), isOwn: { type: 'boolean' } },
  ...{ rates: integer, lowest: number, highest: number, units: integer, borrowed: integer, unitsSql: string, borrowedSql: string },
});

const hole = object({ model: string, place: string, category: string, currency: string, from: string, to: string });

/** Paths of what-ifs and rate cards; `job` is the schema of a job. */
export const pricingPaths = (job: Json): Json => ({
  '/api/{workspace}/what-if': {
    post: operation('Counts what the log would have cost under a scenario; the summary of the job has both bills.', where, job, {
      body: scenario,
      isWrite: true,
    }),
  },
  '/api/{workspace}/rates': {
    get: operation(
      'Rate cards that the bills rest on, and the markets of the log.',
      where,
      object({ cards: list(card), holes: list(hole), markets: list(string) }),
    ),
  },
});

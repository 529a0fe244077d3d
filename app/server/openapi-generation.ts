import { day, integer, type Json, list, object, operation, orNull, string, windowParameters, workspaceParameter } from './openapi-parts';

const where = [workspaceParameter];
const choices = list(object({ value: string, name: orNull('string') }));
const facts = object({
  workspace: string,
  generation: integer,
  timezone: string,
  currency: string,
  isTimezoneAssumed: { type: 'boolean' },
  hasMargin: { type: 'boolean' },
  firstDay: orNull('string'),
  lastDay: orNull('string'),
  lastAt: orNull('string'),
  messages: integer,
  rejected: integer,
  ...Object.fromEntries(['lines', 'countries', 'partners', 'origins', 'accounts'].map((name) => [name, choices])),
});

/** Paths of what answers come from: the generation, its facts, and which days of it are logged. */
export const generationPaths: Json = {
  '/api/{workspace}/generation': {
    get: operation(
      'The generation that answers come from now; null before the first load.',
      where,
      object({ generation: orNull('integer') }),
    ),
  },
  '/api/{workspace}/facts': { get: operation('Bounds, choices of the filters and state of a workspace.', where, facts) },
  '/api/{workspace}/coverage': {
    get: operation(
      'What is logged, per line and local day.',
      [...where, ...windowParameters],
      object({ days: list(object({ line: string, day, state: { enum: ['logged', 'partial', 'missing'] } })) }),
    ),
  },
};

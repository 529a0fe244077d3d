import { day, type Json, list, object, operation, orNull, string, workspaceParameter } from './openapi-parts';

const where = [workspaceParameter];
const yes: Json = { type: 'boolean' };

/** What tells the lives of lines. */
export const linePaths: Json = {
  '/api/{workspace}/lives': {
    get: operation(
      'Every line with its stays at accounts and partners, and what the platform told of it.',
      where,
      object({
        lines: list(
          object({
            line: string,
            name: orNull('string'),
            stays: list(
              object({
                ...{ account: string, partner: string, id: orNull('string'), api: orNull('string'), idFormat: orNull('string') },
                ...{ isSet: yes, isProposed: yes, from: orNull('string'), until: orNull('string') },
              }),
            ),
            events: list(
              object({ day, kind: { enum: ['quality', 'limit', 'account'] }, value: string, limit: orNull('string'), account: string }),
            ),
          }),
        ),
      }),
    ),
  },
};

/** A piece of an OpenAPI document. */
export type Json = Readonly<Record<string, unknown>>;

/** What an operation is besides its summary, its parameters and its answer. */
interface More {
  /** Schema of what is sent; absent where nothing is. */
  readonly body?: Json;
  /** Statuses beyond those of every question, with what each means. */
  readonly refusals?: Readonly<Record<number, string>>;
  /** Whether it changes something: then it has no ETag, and asks for an Origin. */
  readonly isWrite?: boolean;
}

/** One method of a path; errors are the same JSON everywhere. */
export function operation(
  summary: string,
  parameters: readonly Json[],
  schema: Json,
  { body, refusals = {}, isWrite = false }: More = {},
): Json {
  const error = (description: string): Json => ({
    description,
    content: { 'application/json': { schema: { $ref: '#/components/schemas/Error' } } },
  });
  const told = { 400: 'A wrong name or value.', 404: 'No such workspace, metric or thing.', 504: 'The query took too long.', ...refusals };
  const written = { 403: 'Sent by a page of another origin.', ...told };
  return {
    summary,
    parameters,
    ...(body ? { requestBody: { required: true, content: { 'application/json': { schema: body } } } } : {}),
    responses: {
      200: {
        description: summary,
        ...(isWrite ? {} : { headers: { ETag: { schema: { type: 'string' } } } }),
        content: { 'application/json': { schema } },
      },
      ...(isWrite ? {} : { 304: { description: 'The same as before.' } }),
      ...Object.fromEntries(Object.entries(isWrite ? written : told).map(([status, description]) => [status, error(description)])),
    },
  };
}

/** A parameter of the address, left out if need be. */
export const query = (name: string, description: string, schema: Json): Json => ({
  name,
  in: 'query',
  required: false,
  description,
  schema,
});

/** A part of the path. */
export const inPath = (name: string, description: string): Json => ({
  name,
  in: 'path',
  required: true,
  description,
  schema: { type: 'string' },
});

export const day: Json = { type: 'string', format: 'date' };
export const workspaceParameter = inPath('workspace', 'Name of a workspace.');

/** The window of a question, half-open. */
export const windowParameters: readonly Json[] = [query('from', 'First day, included.', day), query('to', 'Last day, excluded.', day)];

/** Schema of an object with these fields, all there, and with those that may be. */
export const object = (properties: Readonly<Record<string, Json>>, optional: Readonly<Record<string, Json>> = {}): Json => ({
  type: 'object',
  required: Object.keys(properties),
  properties: { ...properties, ...optional },
});
export const list = (items: Json): Json => ({ type: 'array', items });
export const string: Json = { type: 'string' };
export const integer: Json = { type: 'integer' };
export const orNull = (type: string): Json => ({ type: [type, 'null'] });

import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from '@playwright/test';
import { openApi } from '../../app/server/openapi';
import { families } from '../../db/families';
import { projectFolder } from '../source-files';

type Parameter = { readonly name: string; readonly in: string };
type Operation = { readonly parameters: readonly Parameter[]; readonly responses: object; readonly requestBody?: object };
const { paths } = openApi(families) as { readonly paths: Readonly<Record<string, Readonly<Record<string, Operation>>>> };

/** Every method that a route file exports, as `get /api/{workspace}/facts`; a route of metrics stands for one path a family. */
function routed(): readonly string[] {
  const folder = join(projectFolder, 'app/api');
  const files = readdirSync(folder, { recursive: true, encoding: 'utf8' }).filter((name) => name.endsWith('route.ts'));
  return files.flatMap((file) => {
    const path = `/api/${file.split(/[\\/]/).slice(0, -1).join('/')}`.replace(/\[(\w+)\]/g, '{$1}');
    const methods = [...readFileSync(join(folder, file), 'utf8').matchAll(/export (?:async )?function ([A-Z]+)\(/g)].map(
      ([, name]) => name,
    );
    const each = path.includes('{metric}') ? families.map(({ metric }) => path.replace('{metric}', metric)) : [path];
    return each.flatMap((one) => methods.map((method) => `${method?.toLowerCase()} ${one}`));
  });
}

const documented = Object.entries(paths).flatMap(([path, methods]) => Object.keys(methods).map((method) => `${method} ${path}`));

test('the OpenAPI document names every method of every route, and no other', () => {
  expect(routed().length).toBeGreaterThan(20);
  expect([...documented].sort()).toEqual([...routed()].sort());
});

test('every part of a path is a parameter, every write has what is sent, and every answer a schema', () => {
  const wrong = Object.entries(paths).flatMap(([path, methods]) =>
    Object.entries(methods).flatMap(([method, { parameters, responses, requestBody }]) => {
      const parts = [...path.matchAll(/\{(\w+)\}/g)].map(([, name]) => name);
      const named = parameters.filter((parameter) => parameter.in === 'path').map(({ name }) => name);
      const isSent = method === 'post' || method === 'put';
      const isRight =
        JSON.stringify(parts) === JSON.stringify(named) && isSent === (requestBody !== undefined) && Object.keys(responses).length > 0;
      return isRight ? [] : [`${method} ${path}`];
    }),
  );
  expect(wrong).toEqual([]);
});

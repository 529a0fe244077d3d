import { readFileSync } from 'node:fs';
import { AppError } from '../../db/errors';
import { readSettings } from '../../db/settings';
import type { WorkspacePaths } from '../../db/workspace';
import { filterNames } from '../metrics/view';
import { parseDefinition, type ReportDefinition } from './definition';
import { mostLogoBytes } from './logo';

/** Flags of the command that say what a report is made of. */
export interface DefinitionFlags {
  readonly definition?: string | undefined;
  readonly from?: string | undefined;
  readonly to?: string | undefined;
  readonly lang?: string | undefined;
  readonly sections?: string | undefined;
  readonly comparison?: string | undefined;
  readonly paper?: string | undefined;
  readonly title?: string | undefined;
  readonly client?: string | undefined;
  readonly currency?: string | undefined;
  readonly logo?: string | undefined;
  readonly primary?: string | undefined;
  readonly accent?: string | undefined;
  readonly footer?: string | undefined;
  readonly country?: readonly string[] | undefined;
  readonly line?: readonly string[] | undefined;
  readonly partner?: readonly string[] | undefined;
  readonly origin?: readonly string[] | undefined;
}

/** The definition that a command line asks for: its file, and over it the flags. The language left out is that of the workspace. */
export function commandDefinition(flags: DefinitionFlags, { settings }: WorkspacePaths): ReportDefinition {
  const given = flags.definition === undefined ? {} : definitionFile(flags.definition);
  const brand = {
    ...(flags.logo === undefined ? {} : { logo: logoFile(flags.logo) }),
    ...known({ primary: flags.primary, accent: flags.accent, footer: flags.footer }),
  };
  const filters = Object.fromEntries(filterNames.flatMap((name) => (flags[name]?.length ? [[name, flags[name]]] : [])));
  const own = given as { readonly brand?: object; readonly filters?: object; readonly language?: string };
  return parseDefinition({
    ...given,
    ...known({ from: flags.from, to: flags.to, comparison: flags.comparison, paper: flags.paper }),
    ...known({ title: flags.title, client: flags.client, currency: flags.currency }),
    language: flags.lang ?? own.language ?? readSettings(settings).language ?? 'es',
    ...(flags.sections === undefined ? {} : { sections: flags.sections.split(',').map((name) => name.trim()) }),
    ...(Object.keys(brand).length ? { brand: { ...own.brand, ...brand } } : {}),
    ...(Object.keys(filters).length ? { filters: { ...own.filters, ...filters } } : {}),
  });
}

const known = (values: Readonly<Record<string, string | undefined>>) =>
  Object.fromEntries(Object.entries(values).filter(([, value]) => value !== undefined));

function definitionFile(file: string): object {
  try {
    const given: unknown = JSON.parse(bytesOf(file, 20_000_000).toString('utf8'));
    if (typeof given === 'object' && given !== null && !Array.isArray(given)) return given;
  } catch (cause) {
    if (cause instanceof AppError) throw cause;
    throw new AppError('bad_request', `${file} is not JSON: give a report definition.`, { cause });
  }
  throw new AppError('bad_request', `${file} does not hold a report definition.`);
}

function logoFile(file: string): string {
  const bytes = bytesOf(file, mostLogoBytes);
  return `data:image/${bytes[0] === 0xff ? 'jpeg' : 'png'};base64,${bytes.toString('base64')}`;
}

function bytesOf(file: string, most: number): Buffer {
  let bytes: Buffer;
  try {
    bytes = readFileSync(file);
  } catch (cause) {
    throw new AppError('missing_path', `${file} cannot be read; check its path.`, { cause });
  }
  if (bytes.length > most) throw new AppError('bad_request', `${file} is too large: ${most / 1_000_000} MB at most.`);
  return bytes;
}

import { readManifest } from '../../db/generation';
import { readSettings } from '../../db/settings';
import type { Generation } from '../../db/warehouse';
import type { WorkspacePaths } from '../../db/workspace';
import { annotationsIn } from '../server/annotations';
import { factsOf } from '../server/workspace-facts';
import type { ReportSource } from './compute';

/** What a report of this generation is computed from. */
export async function reportSource({ folder, name, settings }: WorkspacePaths, generation: Generation): Promise<ReportSource> {
  const { id, convertedInto = null } = generation;
  const manifest = readManifest(folder, id, convertedInto) ?? { id, settings: null, codeVersion: 'unknown' };
  const [facts, annotations] = await Promise.all([factsOf(name, generation), annotationsIn(name, generation)]);
  return { generation, manifest, facts, annotations, client: readSettings(settings).name ?? name, now: new Date().toISOString() };
}

import { asc, isNotNull } from 'drizzle-orm';
import { dimLineSpan } from '../../db/schema/dimension';
import { existingWorkspace } from '../../db/workspace';
import { notedDays } from './noted-days';
import { onGeneration, publishedGeneration } from './workspaces';

/** A dated event: of the platform, of a line's life, or one that a person noted. */
export interface Annotation {
  readonly day: string;
  readonly kind: 'mexico_test' | 'conversation_pricing' | 'category_pricing' | 'message_pricing' | 'port' | 'note';
  /** Line and partner of a port; the words of a note. */
  readonly line: string | null;
  readonly partner: string | null;
  readonly text: string | null;
  /** Of a note, which can be removed; null of what is built in. */
  readonly id: string | null;
}

const platform = (day: string, kind: Annotation['kind']): Annotation => ({ day, kind, line: null, partner: null, text: null, id: null });

/** Dates of Meta's price models (domain/whatsapp-pricing.md). */
const platformEvents: readonly Annotation[] = [
  platform('2021-02-01', 'mexico_test'),
  platform('2022-02-01', 'conversation_pricing'),
  platform('2023-06-01', 'category_pricing'),
  platform('2025-07-01', 'message_pricing'),
];

/** Events of the platform, ports of the workspace's lines and days that people noted, by day. */
export async function annotationsOf(workspace: string): Promise<readonly Annotation[]> {
  const noted = notedDays(existingWorkspace(workspace)).map((note): Annotation => ({ ...platform(note.day, 'note'), ...note }));
  const ports = publishedGeneration(workspace) === null ? [] : await portsOf(workspace);
  return [...platformEvents, ...ports, ...noted].sort((one, other) => (one.day < other.day ? -1 : one.day > other.day ? 1 : 0));
}

async function portsOf(workspace: string): Promise<readonly Annotation[]> {
  const { line, partner, validFrom } = dimLineSpan;
  const ports = await onGeneration(workspace, ({ warehouse }) =>
    warehouse.selectDistinct({ line, partner, validFrom }).from(dimLineSpan).where(isNotNull(validFrom)).orderBy(asc(validFrom)),
  );
  return ports.map((port) => ({ ...platform((port.validFrom ?? '').slice(0, 10), 'port'), line: port.line, partner: port.partner }));
}

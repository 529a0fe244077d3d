import { asc, sql } from 'drizzle-orm';
import { dimLineSpan } from '../../db/schema/dimension';
import type { Generation } from '../../db/warehouse';
import { existingWorkspace } from '../../db/workspace';
import { notedDays } from './noted-days';
import { onGeneration, publishedGeneration } from './workspaces';

/** A dated event: of the platform, of a line's life, or one that a person noted. */
export interface Annotation {
  readonly day: string;
  readonly kind: 'mexico_test' | 'conversation_pricing' | 'category_pricing' | 'message_pricing' | 'port' | 'note';
  /** Line and new partner of a port (null: the same one, or not known); the words of a note. */
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
  return publishedGeneration(workspace) === null
    ? eventsWith(workspace, [])
    : onGeneration(workspace, (generation) => annotationsIn(workspace, generation));
}

/** The same, with the ports of one generation. */
export const annotationsIn = async (workspace: string, generation: Generation): Promise<readonly Annotation[]> =>
  eventsWith(workspace, await portsOf(generation));

function eventsWith(workspace: string, ports: readonly Annotation[]): readonly Annotation[] {
  const noted = notedDays(existingWorkspace(workspace)).map((note): Annotation => ({ ...platform(note.day, 'note'), ...note }));
  return [...platformEvents, ...ports, ...noted].sort((one, other) => (one.day < other.day ? -1 : one.day > other.day ? 1 : 0));
}

async function portsOf({ warehouse }: Generation): Promise<readonly Annotation[]> {
  const { line, account, partner } = dimLineSpan;
  const zone = sql`(select max(value) from generation_meta where key = 'timezone')`;
  const validFrom = sql<string | null>`strftime(timezone(${zone}, timezone('UTC', ${dimLineSpan.validFrom})), '%Y-%m-%d %H:%M:%S')`.as(
    'local_from',
  );
  const spans = await warehouse
    .selectDistinct({ line, account, partner, validFrom })
    .from(dimLineSpan)
    .orderBy(asc(line), sql`local_from nulls first`);
  return portsIn(spans);
}

/** Moves of lines from one account or partner to the next, from spans by line and beginning. The partner is null where it stays or is not known. */
export function portsIn(spans: readonly LineSpan[]): readonly Annotation[] {
  return spans.flatMap((span, index) => {
    const before = spans[index - 1];
    const isMove = before?.line === span.line && (before.partner !== span.partner || before.account !== span.account);
    if (!isMove || span.validFrom === null) return [];
    const partner = before.partner === span.partner || span.partner === 'unknown' ? null : span.partner;
    return [{ ...platform(span.validFrom.slice(0, 10), 'port'), line: span.line, partner }];
  });
}

interface LineSpan {
  readonly line: string;
  readonly account: string;
  readonly partner: string;
  /** In the workspace's zone. */
  readonly validFrom: string | null;
}

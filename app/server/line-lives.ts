import { asc, ne, sql } from 'drizzle-orm';
import { dimLine, dimLineSpan } from '../../db/schema/dimension';
import { dimLineStay, factLineEvent } from '../../db/schema/line';
import { onGeneration } from './workspaces';

/** A line's time at one account and partner, as the settings or the log alone tell; null bounds are open. Instants are UTC. */
export interface Stay {
  readonly account: string;
  readonly partner: string;
  /** The phone number id there; null where the log names none. */
  readonly id: string | null;
  readonly api: string | null;
  /** Kinds of message ids that the log has there, joined by +; null where the settings tell the stay, or no id is told. */
  readonly idFormat: string | null;
  readonly isSet: boolean;
  /** It began with a port that only the log shows. */
  readonly isProposed: boolean;
  readonly from: string | null;
  readonly until: string | null;
}

/** What the platform told of a line on a day: how often, and where in the log first. */
export interface LineEvent {
  readonly day: string;
  readonly kind: 'quality' | 'limit' | 'account';
  readonly value: string;
  readonly limit: string | null;
  readonly account: string;
}

/** One business number with all its stays in order. */
export interface LineLife {
  readonly line: string;
  readonly name: string | null;
  readonly stays: readonly Stay[];
  readonly events: readonly LineEvent[];
}

/** The life of every line that the log or the settings know, by number. */
export async function lineLives(workspace: string): Promise<readonly LineLife[]> {
  const [lines, stays, spans, events] = await onGeneration(workspace, ({ warehouse }) =>
    Promise.all([
      warehouse.select().from(dimLine).where(ne(dimLine.line, 'unknown')).orderBy(asc(dimLine.line)),
      warehouse.select().from(dimLineStay).orderBy(asc(dimLineStay.line), asc(dimLineStay.stay)),
      warehouse.select().from(dimLineSpan),
      warehouse
        .selectDistinct({
          line: factLineEvent.line,
          day: sql<string>`cast(${factLineEvent.localDay} as varchar)`,
          kind: factLineEvent.kind,
          value: factLineEvent.value,
          limit: factLineEvent.currentLimit,
          account: factLineEvent.account,
        })
        .from(factLineEvent)
        .orderBy(asc(factLineEvent.localDay), asc(factLineEvent.value)),
    ]),
  );
  const idOf = (line: string, account: string): string | null =>
    spans.find((span) => span.line === line && span.account === account && span.phoneNumberId !== null)?.phoneNumberId ?? null;
  return lines
    .map(({ line, name }) => ({
      line,
      name,
      stays: stays
        .filter((stay) => stay.line === line)
        .map(({ account, partner, api, idFormat, isSet, isProposed, validFrom, validUntil }) => ({
          ...{ account, partner, api, idFormat, isSet, isProposed, id: idOf(line, account) },
          ...{ from: isoInstant(validFrom), until: isoInstant(validUntil) },
        })),
      events: events.filter((event) => event.line === line).map(({ line: _, ...event }) => ({ ...event, kind: kindOf(event.kind) })),
    }))
    .filter((life) => life.stays.length > 0);
}

const kindOf = (kind: string): LineEvent['kind'] => (kind === 'quality' || kind === 'limit' ? kind : 'account');
const isoInstant = (written: string | null): string | null => (written === null ? null : `${written.slice(0, 19).replace(' ', 'T')}Z`);

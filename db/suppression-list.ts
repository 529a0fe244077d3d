import { sql } from 'drizzle-orm';
import type { Warehouse } from './warehouse';

/** A number of a person who is on the list of a rule at the end of the log; a person may have several, and be on several lists. */
export type CurrentListRow = {
  readonly label: string;
  readonly rule: string;
  readonly since: string;
  /** What each part of the rule counted on the first day. */
  readonly told: string;
};

/** The same with the keyed hash of the number, as a text. */
export type ListedNumber = CurrentListRow & { readonly contactId: string };

const listed = sql`fact_suppression_span as span join dim_contact as contact on contact.person_key = span.person_key
    where span.until_day is null and not contact.is_excluded`;

/** Who is on which list at the end of the log, by rule and day; masked. */
export const currentListRows = (warehouse: Warehouse, most: number | null): Promise<readonly CurrentListRow[]> =>
  warehouse.execute<CurrentListRow>(sql`
    select contact.label, span.rule, cast(span.from_day as varchar) as since, span.told
    from ${listed} order by span.rule, span.from_day, contact.contact_key ${most === null ? sql`` : sql.raw(`limit ${most}`)}`);

/** The same with the hashes by which the sealed numbers are found. */
export const currentNumbers = (warehouse: Warehouse): Promise<readonly ListedNumber[]> =>
  warehouse.execute<ListedNumber>(sql`
    select cast(contact.contact_id as varchar) as "contactId", contact.label, span.rule, cast(span.from_day as varchar) as since, span.told
    from ${listed} order by span.rule, span.from_day, contact.contact_key`);

/** Different people on any list at the end of the log. */
export async function peopleOnLists(warehouse: Warehouse): Promise<number> {
  const [told] = await warehouse.execute<{ readonly people: number }>(
    sql`select count(distinct span.person_key) as people from fact_suppression_span as span where span.until_day is null`,
  );
  return told?.people ?? 0;
}

import type { ReportDocument } from './document';
import { numbersOf, type PlacedNumber } from './numbers-of';

/** A number of a frozen report that is another one now; null: it is not there. */
export interface Difference {
  readonly label: string;
  readonly before: string | null;
  readonly after: string | null;
}

/** What a later generation changes in a report: each number whose print is another, once a place; the texts of both are in the report's language. */
export function differencesOf(frozen: ReportDocument, now: ReportDocument): readonly Difference[] {
  const [before, after] = [placed(frozen), placed(now)];
  const places = [...new Set([...before.keys(), ...after.keys()])];
  return places.flatMap((place) => {
    const [was, is] = [before.get(place), after.get(place)];
    if (was?.number.text === is?.number.text) return [];
    return [{ label: (is ?? was)?.label ?? place, before: was?.number.text ?? null, after: is?.number.text ?? null }];
  });
}

/** Sentences only repeat numbers that stand elsewhere. */
const placed = (document: ReportDocument): ReadonlyMap<string, PlacedNumber> =>
  new Map(
    numbersOf({
      sections: document.sections.map((section) => ({
        ...section,
        message: [],
        blocks: section.blocks.filter(({ kind }) => kind !== 'sentence'),
      })),
    }).map((found) => [found.place, found]),
  );

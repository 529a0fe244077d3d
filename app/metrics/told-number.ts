/** A number that no question gives, with all that explains it in words and in SQL. */
export interface ToldNumber {
  readonly title: string;
  /** As the page prints it. */
  readonly shown: string;
  /** Before it was rounded. */
  readonly value: number;
  readonly definition: string;
  readonly formula: string;
  /** What it is made of, the number itself last. */
  readonly counts: readonly (readonly [name: string, shown: string])[];
  readonly notes: readonly string[];
  /** Gives the number, over the generation and files that it names; null where no table lies behind it. */
  readonly sql: string | null;
}

import { type Expected, type GapUnits, guessedUnits, mostTogether } from './gap-units';

/** Units of a cell that days without log explain; an estimate where nobody tells what those days held. */
export type Missing = { readonly units: number; readonly isEstimate: boolean };

type Guess = { readonly key: string; readonly gap: GapUnits; readonly told: number; readonly guessed: number };

/**
 * What of the differences of a statement (by cell, what the way of billing leaves) the days without log explain; never more than the difference.
 * Where analytics tell of a day it is what they tell. Elsewhere it is an estimate, all that is left as far as comparable days bear it: a cell above what
 * is usual and chance holds something else, and so does some cell where all together are above it. Those, the most unusual first, count with no more
 * than every comparable period held: rather too little is explained than too much.
 */
export function missingUnits(left: ReadonlyMap<string, number>, expected: Expected): ReadonlyMap<string, Missing> {
  let guesses = [...left].flatMap(([key, units]): Guess[] => {
    const gap = expected.get(key);
    if (gap === undefined || units <= 0) return [];
    const told = Math.min(units, Math.round(gap.told));
    return [{ key, gap, told, guessed: gap.periods.length === 0 ? 0 : guessedUnits(units - told, gap) }];
  });
  const most = mostTogether(expected);
  for (let sum = guessedOf(guesses); sum > most; sum = guessedOf(guesses)) {
    const worst = guesses.filter(({ gap, guessed }) => guessed > gap.least).reduce<Guess | null>(moreUnusual, null);
    if (worst === null) break;
    guesses = guesses.map((guess) => (guess === worst ? { ...guess, guessed: guess.gap.least } : guess));
  }
  return new Map(
    guesses.map(({ key, gap, told, guessed }) => [key, { units: told + guessed, isEstimate: guessed > 0 || (told > 0 && gap.isOfMonth) }]),
  );
}

const guessedOf = (guesses: readonly Guess[]): number => guesses.reduce((sum, { guessed }) => sum + guessed, 0);

const moreUnusual = (worst: Guess | null, next: Guess): Guess => (worst === null || unusual(next) > unusual(worst) ? next : worst);

/** How far above its mean a guess is, in standard deviations. */
const unusual = ({ gap, guessed }: Guess): number => (guessed - gap.mean) / Math.sqrt(gap.mean + 1);

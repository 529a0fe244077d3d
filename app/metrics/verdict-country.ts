import { changeOf } from './change';

/** What a country earned in both spans; null where it could not be converted. */
export interface CountryMove {
  readonly country: string;
  readonly now: number | null;
  readonly before: number | null;
}

/** A country that moved against all others, with its change and that of the whole. */
export interface NamedMove {
  readonly country: string;
  readonly change: number;
  readonly totalChange: number;
}

/** A country moved where its difference is at least this part of the whole; a whole that changed by less than `neutral` stood still. */
const [material, neutral] = [0.02, 0.01];

/** The one country that moved against every other one that moved, and against the whole; null where there is none, or more than one. */
export function lonelyCountry(countries: readonly CountryMove[], now: number | null, before: number | null): NamedMove | null {
  const totalChange = changeOf(now, before);
  if (totalChange === null || before === null) return null;
  const moves = countries.flatMap(({ country, now: is, before: was }) => {
    const change = changeOf(is, was);
    return is === null || was === null || Math.abs(is - was) < material * Math.abs(before) ? [] : [{ country, change, isUp: is > was }];
  });
  const [up, down] = [moves.filter(({ isUp }) => isUp), moves.filter(({ isUp }) => !isUp)];
  const isLevel = Math.abs(totalChange) < neutral;
  const lonely = [...(isLevel || totalChange > 0 ? onlyOne(down, up) : []), ...(isLevel || totalChange < 0 ? onlyOne(up, down) : [])][0];
  return lonely && lonely.change !== null ? { country: lonely.country, change: lonely.change, totalChange } : null;
}

const onlyOne = <Move>(side: readonly Move[], other: readonly Move[]): readonly Move[] =>
  side.length === 1 && other.length > 0 ? side : [];

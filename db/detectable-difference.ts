import { normal } from './normal';

/** The smallest difference of two shares that these people would show in four of five samples, at the 5 % level. */
export function detectableDifference(share: number, people: number, otherPeople: number): number | null {
  if (people === 0 || otherPeople === 0) return null;
  return (normal.z + normal.power) * Math.sqrt(share * (1 - share) * (1 / people + 1 / otherPeople));
}

/** The latest days of somebody, as many as `most`. */
export type RecentDays = {
  readonly add: (contact: number, day: number) => void;
  /** The earliest of them; a day long before the sample while there are fewer. */
  readonly oldest: (contact: number) => number;
};

const longAgo = -10_000;

/** No days of so many people. */
export function recentDays(people: number, most: number): RecentDays {
  const days = new Int16Array(people * most).fill(longAgo);
  const next = new Uint8Array(people);
  return {
    add(contact, day) {
      const place = next[contact] ?? 0;
      days[contact * most + place] = day;
      next[contact] = (place + 1) % most;
    },
    oldest: (contact) => days[contact * most + (next[contact] ?? 0)] ?? longAgo,
  };
}

/** Conversations of an account and month that cost nothing. */
export const freeTierSize = 1_000;

/** Counts the conversations of each account and billing month in order of opening; entry points from ads do not count. */
export type FreeTier = {
  /** Whether the next conversation is free; counts it. */
  readonly take: (account: number, month: number, at: number) => boolean;
  /** Whether it would be the first charged one in the very second of the last free one: the order of the two would be nobody's. */
  readonly isTie: (account: number, month: number, at: number) => boolean;
};

/** A free tier of nothing counted yet. */
export function freeTier(size: number = freeTierSize): FreeTier {
  const taken = new Map<number, number>();
  const lastFreeAt = new Map<number, number>();
  const key = (account: number, month: number) => account * 1_000 + month + 1;
  return {
    take(account, month, at) {
      const count = (taken.get(key(account, month)) ?? 0) + 1;
      taken.set(key(account, month), count);
      if (count === size) lastFreeAt.set(key(account, month), at);
      return count <= size;
    },
    isTie: (account, month, at) => taken.get(key(account, month)) === size && lastFreeAt.get(key(account, month)) === at,
  };
}

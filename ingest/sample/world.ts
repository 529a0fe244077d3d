import type { Memory } from './memory';
import type { People } from './people';
import type { Planted } from './planted';
import type { Random } from './random';
import type { Shelf } from './shelf';
import type { Timeline } from './timeline';

/** Everything that chats, promotions and carts need to plan what happens. */
export type World = {
  readonly seed: number;
  readonly random: Random;
  readonly people: People;
  readonly memory: Memory;
  readonly timeline: Timeline;
  readonly planted: Planted;
  readonly shelf: Shelf;
  /** Messages to be made in all, and made so far. */
  readonly total: number;
  made: number;
  /** Messages made on each line since the day began. */
  readonly madeToday: Int32Array;
  serial: number;
};

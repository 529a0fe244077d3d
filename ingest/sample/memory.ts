import { channels } from './company';

/** What the simulator remembers of each customer: instants in epoch seconds, 0 = never. Slots are customer × channel. */
export type Memory = {
  readonly slot: (contact: number, channel: number) => number;
  /** Until then somebody else's turn: a chat runs, or a message is on its way. */
  readonly busyUntil: Int32Array;
  /** Latest planned message or arrival on any line. */
  readonly lastActivity: Int32Array;
  /** Latest planned message of the customer, by slot. */
  readonly lastInbound: Int32Array;
  readonly blockedAt: Int32Array;
  /** Latest arrival of an offer. */
  readonly offeredAt: Int32Array;
  /** Asked for no more offers. */
  readonly leftAt: Int32Array;
  /** Changed the number, writes no more. */
  readonly goneAt: Int32Array;
};

/** A memory of so many customers in which nothing has happened. */
export function memoryOf(contacts: number): Memory {
  const perContact = () => new Int32Array(contacts);
  return {
    slot: (contact, channel) => contact * channels.length + channel,
    busyUntil: perContact(),
    lastActivity: perContact(),
    lastInbound: new Int32Array(contacts * channels.length),
    blockedAt: perContact(),
    offeredAt: perContact(),
    leftAt: perContact(),
    goneAt: perContact(),
  };
}

import { daySeconds } from './calendar';

export const origins = ['business_initiated', 'user_initiated', 'referral_conversion'] as const;
export type Origin = (typeof origins)[number];

/** A conversation that a delivery opened; `hasInbound` when it answers the customer. */
export type Opening = { readonly origin: Origin; readonly hasInbound: boolean };

/** What was judged when a message was sent. */
export type Judged = { readonly isCareOpen: boolean };

/** Type of a conversation that a message would open. */
const typeOf = (isCareOpen: boolean, adArrival: number): number => (!isCareOpen ? 0 : adArrival > 0 ? 2 : 1);

/**
 * The clocks between a customer and a line under an account, one slot each: care window (24 h from the customer's last message) and
 * conversation (24 h from the delivery that opened it). Events must come in order of time, the customer's first within a second.
 */
export type Windows = {
  /** A message of the customer. Gives the opening time of a running conversation that had no message of the customer so far, else 0. */
  readonly inbound: (slot: number, at: number, isFromAd: boolean, since: number) => number;
  readonly isCareOpen: (slot: number, at: number) => boolean;
  /** A delivery; null when it falls into a conversation that runs. Conversations begun before `since` do not count. */
  readonly deliver: (slot: number, at: number, judged: Judged, since: number) => Opening | null;
  readonly isRunning: (slot: number, at: number, since: number) => boolean;
  /** Origin of the conversation that a message sent now would open. */
  readonly originNow: (slot: number, at: number) => Origin;
  readonly startOf: (slot: number) => number;
  readonly originOf: (slot: number) => Origin;
  readonly hasInbound: (slot: number) => boolean;
};

/** Clocks of so many slots, none running. */
export function windowsOf(slots: number): Windows {
  const lastInbound = new Int32Array(slots);
  const adArrival = new Int32Array(slots);
  const unanswered = new Int32Array(slots);
  const start = new Int32Array(slots);
  const origin = new Uint8Array(slots);
  const withInbound = new Uint8Array(slots);

  const isRunning = (slot: number, at: number, since: number) => {
    const began = start[slot] ?? 0;
    return began > 0 && began >= since && at < began + daySeconds;
  };
  const isCareOpen = (slot: number, at: number) => {
    const last = lastInbound[slot] ?? 0;
    return last > 0 && at < last + daySeconds;
  };

  return {
    inbound(slot, at, isFromAd, since) {
      if (isFromAd) adArrival[slot] = at;
      else if (!isCareOpen(slot, at)) adArrival[slot] = 0;
      lastInbound[slot] = at;
      if (!isRunning(slot, at, since)) {
        unanswered[slot] = at;
        return 0;
      }
      const isFirst = withInbound[slot] === 0;
      withInbound[slot] = 1;
      return isFirst ? (start[slot] ?? 0) : 0;
    },
    isCareOpen,
    deliver(slot, at, judged, since) {
      if (isRunning(slot, at, since)) return null;
      const type = typeOf(judged.isCareOpen, adArrival[slot] ?? 0);
      const question = unanswered[slot] ?? 0;
      const answers = question > 0 && at < question + daySeconds;
      start[slot] = at;
      origin[slot] = type;
      withInbound[slot] = answers ? 1 : 0;
      unanswered[slot] = 0;
      adArrival[slot] = 0;
      return { origin: origins[type] ?? 'business_initiated', hasInbound: answers };
    },
    isRunning,
    originNow: (slot, at) => origins[typeOf(isCareOpen(slot, at), adArrival[slot] ?? 0)] ?? 'business_initiated',
    startOf: (slot) => start[slot] ?? 0,
    originOf: (slot) => origins[origin[slot] ?? 0] ?? 'business_initiated',
    hasInbound: (slot) => withInbound[slot] === 1,
  };
}

import type { CareWindow } from './care-window';
import type { Eras } from './eras';

export const hour = 3600;
export const day = 24 * hour;

/** A message of the business. Machines read it during the call only: one record is used again for every message. */
export type Outbound = {
  /** Delivery, epoch seconds; for a message that never arrived, its sending. */
  at: number;
  sentAt: number;
  isTemplate: boolean;
  /** Type code of the template's category, never unknown; means nothing for a free-form message. */
  categoryType: number;
  messageKey: number;
  isDelivered: boolean;
  /** Dense number of the conversation id on its statuses; -1 without one. */
  reportedIx: number;
};

/** A billable unit. Readers copy what they need during the call: a machine fills the same record again. */
export type Unit = {
  /** A code of `typeCodes`. */
  type: number;
  openedAt: number;
  /** End, not included; equal to `openedAt` where a unit is one message. */
  expiresAt: number;
  /** Message that opened it. */
  messageKey: number;
  inboundMessages: number;
  outboundMessages: number;
  /** Those of the outbound messages that are templates. */
  templateMessages: number;
  /** A code of `freeCodes`. */
  free: number;
  isEstimate: boolean;
  /** Instant whose rate counts. */
  rateAt: number;
};

export type Emit = (unit: Readonly<Unit>) => void;

/** What every machine sees of the current key: one customer on one line under the account that sent. */
export type KeyView = {
  eras: Eras;
  isMexico: boolean;
  /** Inbound messages of the key up to now. */
  readonly care: CareWindow;
  /** Whether the day before `sentAt`, up to `at`, is not wholly in the log. */
  isEstimate: (sentAt: number, at: number) => boolean;
};

/** How many inbound messages of the key already lie in a conversation; one count for all machines of a run. */
export type Placed = { inbound: number };

/** One pricing model over the events of one key in order of effective time; emits each unit once, when it has ended. */
export type Machine = {
  /** A new key begins: nothing is open, no message was seen. */
  reset(): void;
  /** A message of the customer, already in `KeyView.care`. */
  inbound(at: number): void;
  /** A message of the business, delivered or not. */
  outbound(message: Readonly<Outbound>): void;
  /** Emits what is open and starts empty. */
  flush(): void;
};

/** A machine of conversations, side by side or one at a time. */
export type ConversationMachine = Machine & {
  /** Opening of the conversation in which a message delivered now would lie; Infinity if it would open one. */
  openingFor(message: Readonly<Outbound>): number;
  /** Opening of the latest conversation that leaves no earlier ad unanswered, so that an ad gives one entry point; -Infinity without one. */
  answeredAt(): number;
  /** Whether a conversation runs at an instant that is not before the last event. */
  isOpenAt(at: number): boolean;
};

/** A record for a unit yet to be filled. Instants begin as NaN, so that V8 lays them out as doubles from the start. */
export function blankUnit(): Unit {
  return {
    type: 0,
    openedAt: Number.NaN,
    expiresAt: Number.NaN,
    messageKey: 0,
    inboundMessages: 0,
    outboundMessages: 0,
    templateMessages: 0,
    free: 0,
    isEstimate: false,
    rateAt: Number.NaN,
  };
}

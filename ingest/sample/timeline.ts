import { dayOf } from './calendar';
import type { CartItem } from './contents';
import type { Order } from './orders';

/** A message of a customer. `content` and the like are finished JSON members. */
export type Inbound = {
  readonly id: string;
  readonly contact: number;
  readonly channel: number;
  readonly content: string;
  readonly context: string;
  readonly referral: string;
  /** What a cart holds; null for any other message. */
  readonly cart: readonly CartItem[] | null;
  /** Whether it asks about a product. */
  readonly isEnquiry: boolean;
  /** Campaign whose button was tapped, -1 otherwise. */
  readonly tappedCampaign: number;
};

/** A message of the company and what becomes of it; 0 stands for a time that never comes. */
export type Outbound = {
  readonly id: string;
  readonly contact: number;
  readonly channel: number;
  /** Number of the template, -1 for a free-form message. */
  readonly template: number;
  readonly version: number;
  readonly campaign: number;
  /** Type and content of a free-form send body; empty for a template, or when an agent's tool sent it, which keeps no request log. */
  readonly content: string;
  readonly isProductList: boolean;
  readonly sentAt: number;
  /** Whether a `sent` status comes. */
  readonly isAccepted: boolean;
  deliveredAt: number;
  readAt: number;
  readonly playedAt: number;
  readonly failedAt: number;
  readonly failCode: number;
  /** When the customer's quoting reply comes. */
  readonly repliedAt: number;
  isCareOpen: boolean;
  /** Number of the conversation that its statuses name; 0 before it is known. */
  conversation: number;
};

/** Order of what happens within one second. */
export const ranks = { inbound: 0, sent: 1, replied: 2, delivered: 3, read: 4, failed: 5, ordered: 6 } as const;

export type Event =
  | { readonly at: number; readonly rank: 0; readonly item: Inbound }
  | { readonly at: number; readonly rank: 1 | 2 | 3 | 4 | 5; readonly item: Outbound }
  | { readonly at: number; readonly rank: 6; readonly item: Order };

/** A template that a person is to be sent later, if nothing speaks against it then. */
export type Intent = { readonly contact: number; readonly line: number; readonly at: number; readonly template: number };

/** What is going to happen, kept by day of the sample. */
export type Timeline = {
  readonly add: (event: Event) => void;
  readonly intend: (intent: Intent) => void;
  readonly intents: (day: number) => readonly Intent[];
  /** Hands over each event of a day in order; what is added meanwhile for later that day comes in its turn. */
  readonly run: (day: number, handle: (event: Event) => void) => void;
};

const order = (event: Event): number => event.at * 8 + event.rank;

/** A timeline on which nothing is planned. */
export function timeline(): Timeline {
  const days = new Map<number, Event[]>();
  const intended = new Map<number, Intent[]>();
  let running: Event[] | null = null;
  let runningDay = -1;
  let position = 0;

  function insert(events: Event[], event: Event): void {
    let low = position;
    let high = events.length;
    while (low < high) {
      const middle = (low + high) >> 1;
      const other = events[middle];
      if (other !== undefined && order(other) <= order(event)) low = middle + 1;
      else high = middle;
    }
    events.splice(low, 0, event);
  }

  return {
    add(event) {
      const day = dayOf(event.at);
      if (running !== null && day <= runningDay) insert(running, event);
      else push(days, day, event);
    },
    intend: (intent) => push(intended, dayOf(intent.at), intent),
    intents(day) {
      const list = intended.get(day) ?? [];
      intended.delete(day);
      return list;
    },
    run(day, handle) {
      running = (days.get(day) ?? []).sort((a, b) => order(a) - order(b));
      runningDay = day;
      days.delete(day);
      for (position = 0; position < running.length; ) {
        const event = running[position];
        position++;
        if (event !== undefined) handle(event);
      }
      running = null;
    },
  };
}

function push<Item>(lists: Map<number, Item[]>, day: number, item: Item): void {
  const list = lists.get(day);
  if (list === undefined) lists.set(day, [item]);
  else list.push(item);
}

import { daySeconds, hourSeconds } from './calendar';

export type Touch = 'promotion' | 'cart' | 'conversation';

/** How long a touch can earn an order. */
const reach = { tap: 5 * daySeconds, read: daySeconds, cart: 7 * daySeconds, conversation: 72 * hourSeconds } as const;

/** Latest touches of each person, told in order of time. */
export type Touches = {
  readonly tapped: (contact: number, at: number, campaign: number) => void;
  /** An offer (`campaign` ≥ 0) or a reminder (-1) was read. */
  readonly read: (contact: number, at: number, campaign: number) => void;
  readonly cart: (contact: number, at: number) => void;
  /** A conversation that the person began, with a message of the person in it; `at` is its opening. */
  readonly conversation: (contact: number, at: number) => void;
  /** A notice about an order or a question was read: a touch by the letter, hence no order follows it in the sample. */
  readonly notice: (contact: number, at: number) => void;
  /** Touch that earns an order; null = none, 'unclear' when two rules could be read differently. */
  readonly latest: (contact: number, at: number) => Touch | null | 'unclear';
  /** Campaign whose tap or read an order follows in time; -1 = none. */
  readonly campaignFor: (contact: number, at: number) => number;
  /** Campaign of the latest tap or read within its window, reminders counted as promotions of their own; -1 = none, or a reminder. */
  readonly creditFor: (contact: number, at: number) => number;
};

/** No touch of so many people. */
export function touchesOf(contacts: number): Touches {
  const arrays = () => new Int32Array(contacts);
  const [tapAt, readAt, reminderAt, cartAt, conversationAt, noticeAt] = [arrays(), arrays(), arrays(), arrays(), arrays(), arrays()];
  const tapCampaign = new Int8Array(contacts).fill(-1);
  const readCampaign = new Int8Array(contacts).fill(-1);
  const isWithin = (touchAt: number, at: number, seconds: number) => touchAt > 0 && at > touchAt && at <= touchAt + seconds;
  const raise = (list: Int32Array, contact: number, at: number) => {
    list[contact] = Math.max(list[contact] ?? 0, at);
  };

  return {
    tapped(contact, at, campaign) {
      tapAt[contact] = at;
      tapCampaign[contact] = campaign;
    },
    read(contact, at, campaign) {
      if (campaign < 0) return raise(reminderAt, contact, at);
      readAt[contact] = at;
      readCampaign[contact] = campaign;
    },
    cart: (contact, at) => raise(cartAt, contact, at),
    conversation: (contact, at) => raise(conversationAt, contact, at),
    notice: (contact, at) => raise(noticeAt, contact, at),
    latest(contact, at) {
      const candidates: readonly (readonly [Touch | 'unclear', number, number])[] = [
        ['promotion', tapAt[contact] ?? 0, reach.tap],
        ['promotion', readAt[contact] ?? 0, reach.read],
        ['promotion', reminderAt[contact] ?? 0, reach.read],
        ['cart', cartAt[contact] ?? 0, reach.cart],
        ['conversation', conversationAt[contact] ?? 0, reach.conversation],
        ['unclear', noticeAt[contact] ?? 0, reach.read],
      ];
      if (candidates.some(([, touchAt]) => touchAt === at)) return 'unclear';
      const reached = candidates.filter(([, touchAt, seconds]) => isWithin(touchAt, at, seconds));
      if (reached.some(([touch]) => touch === 'unclear')) return 'unclear';
      const last = Math.max(...reached.map(([, touchAt]) => touchAt));
      const kinds = new Set(reached.filter(([, touchAt]) => touchAt === last).map(([touch]) => touch));
      return kinds.size > 1 ? 'unclear' : ([...kinds][0] ?? null);
    },
    creditFor(contact, at) {
      const candidates = [
        { touchAt: tapAt[contact] ?? 0, seconds: reach.tap, campaign: tapCampaign[contact] ?? -1 },
        { touchAt: readAt[contact] ?? 0, seconds: reach.read, campaign: readCampaign[contact] ?? -1 },
        { touchAt: reminderAt[contact] ?? 0, seconds: reach.read, campaign: -1 },
      ].filter(({ touchAt, seconds }) => isWithin(touchAt, at, seconds));
      return candidates.sort((one, other) => other.touchAt - one.touchAt)[0]?.campaign ?? -1;
    },
    campaignFor(contact, at) {
      if (isWithin(tapAt[contact] ?? 0, at, reach.tap)) return tapCampaign[contact] ?? -1;
      return isWithin(readAt[contact] ?? 0, at, reach.read) ? (readCampaign[contact] ?? -1) : -1;
    },
  };
}

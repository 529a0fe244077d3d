import { monthsOf } from './calendar';
import { accounts, conversationsAt, mexicoTestAt, priceChanges } from './company';
import { type FreeTier, freeTier, freeTierSize } from './free-tier';
import { mexicoTestPrice, type Prices } from './prices';
import { itemAt } from './random';
import type { Origin } from './windows';

export type Model = 'notification' | 'mexico_test_2021' | 'cbp_2022';

/** A billed unit: a conversation or a template message. Its fee is in millionths of a US dollar. */
export type Charge = {
  readonly model: Model;
  readonly category: Origin | 'template';
  readonly isCharged: boolean;
  readonly freeReason: 'free_tier' | 'free_entry_point' | 'care_window' | null;
  readonly fee: number;
  readonly billingMonth: number;
};

/** The prices in force, applied unit by unit. Units must come in order of time. */
export type Bill = {
  /** Model that bills a customer's country under an account at an instant. */
  readonly model: (account: number, isMexico: boolean, at: number) => Model;
  /** Instant from which conversations count: the windows of a model start empty, but what Mexico's test opened runs on past its end and covers. */
  readonly windowsSince: (account: number, isMexico: boolean, at: number) => number;
  /** An opened conversation; null while conversations were only counted. */
  readonly conversation: (account: number, country: number, isMexico: boolean, at: number, origin: Origin) => Charge | null;
  /** A delivered template message; null unless notifications were billed. `sentAt` decides the price. */
  readonly notification: (
    account: number,
    country: number,
    isMexico: boolean,
    at: number,
    sentAt: number,
    isCareOpen: boolean,
  ) => Charge | null;
  readonly isTie: (account: number, at: number) => boolean;
};

/** A bill that has charged nothing yet. */
export function billOf(prices: Prices, tierSize: number = freeTierSize): Bill {
  const tier: FreeTier = freeTier(tierSize);
  const months = accounts.map(({ timezone }) => monthsOf(timezone));
  const billingMonth = (account: number, at: number) => itemAt(months, account)(at);
  const model = (account: number, isMexico: boolean, at: number): Model => {
    if (at >= conversationsAt(account)) return 'cbp_2022';
    return isMexico && at >= mexicoTestAt(account) ? 'mexico_test_2021' : 'notification';
  };

  return {
    model,
    windowsSince(account, isMexico, at) {
      const inForce = model(account, isMexico, at);
      if (inForce === 'notification') return 0;
      return inForce === 'cbp_2022' && !isMexico ? conversationsAt(account) : mexicoTestAt(account);
    },
    conversation(account, country, isMexico, at, origin) {
      const inForce = model(account, isMexico, at);
      if (inForce === 'notification') return null;
      const base = { model: inForce, category: origin, billingMonth: billingMonth(account, at) } as const;
      if (inForce === 'mexico_test_2021') return { ...base, isCharged: true, freeReason: null, fee: mexicoTestPrice };
      if (origin === 'referral_conversion') return { ...base, isCharged: false, freeReason: 'free_entry_point', fee: 0 };
      if (tier.take(account, base.billingMonth, at)) return { ...base, isCharged: false, freeReason: 'free_tier', fee: 0 };
      const fee = itemAt(origin === 'user_initiated' ? prices.user : prices.business, country);
      return { ...base, isCharged: true, freeReason: null, fee };
    },
    notification(account, country, isMexico, at, sentAt, isCareOpen) {
      if (model(account, isMexico, at) !== 'notification') return null;
      const base = { model: 'notification', category: 'template', billingMonth: billingMonth(account, at) } as const;
      if (isCareOpen) return { ...base, isCharged: false, freeReason: 'care_window', fee: 0 };
      const card = sentAt < itemAt(itemAt(priceChanges, account), 1) ? 0 : 1;
      return { ...base, isCharged: true, freeReason: null, fee: itemAt(itemAt(prices.template, country), card) };
    },
    isTie: (account, at) => at >= conversationsAt(account) && tier.isTie(account, billingMonth(account, at), at),
  };
}

import { mix, randomStream } from './random';

/** How a partner bills otherwise than the rules say, in one month of one account. */
export type InvoicePlan = {
  /** Entry points use up places of the free tier, or customers from abroad go first, or nothing is free. */
  readonly order: 'rule' | 'entry_points' | 'abroad_first' | 'none';
  readonly isUtc: boolean;
  readonly isBySending: boolean;
  readonly isByHolder: boolean;
  readonly opensOnFailure: boolean;
  readonly isByLineCountry: boolean;
  /** Beyond the mark-up of the contract. */
  readonly markup: number;
  /** Conversations that nobody can explain. */
  readonly surplus: number;
};

const purpose = 0x17_e9;

/** The plans of an account by month (0 = February 2022): two phases, each with some kinds of difference, a few months with a surplus. */
export function invoicePlans(seed: number, account: number, months: number): readonly InvoicePlan[] {
  const random = randomStream(mix(seed, purpose, account));
  const phase = (): Omit<InvoicePlan, 'surplus'> => ({
    order: random.pick(['rule', 'rule', 'entry_points', 'abroad_first', 'none']),
    isUtc: random.chance(0.5),
    isBySending: random.chance(0.5),
    isByHolder: random.chance(0.5),
    opensOnFailure: random.chance(0.5),
    isByLineCountry: random.chance(0.2),
    markup: random.pick([0, 0, 0.02, 0.05, 0.08, 0.125]),
  });
  const phases = [phase(), phase()];
  const turn = random.whole(3, months - 3);
  return Array.from({ length: months }, (_, month) => ({
    ...(phases[month < turn ? 0 : 1] ?? phase()),
    surplus: random.chance(0.25) ? random.whole(9, 60) : 0,
  }));
}

import { AppError } from '../errors';
import type { Settings } from '../settings';
import type { Scenario } from './scenario';

/** A partner's terms over a span of days, as the bill was (`before`) or as a scenario has it; amounts in `currency`, null where the contract is silent. */
export interface TermsRow {
  readonly side: 'before' | 'after';
  readonly partner: string;
  readonly valid_from: string;
  /** First day without them; null: none. */
  readonly valid_until: string | null;
  readonly currency: string;
  readonly per_message: number | null;
  readonly applies_to: string | null;
  readonly per_conversation: number | null;
  readonly markup: number | null;
  readonly monthly: number | null;
  readonly tax: number | null;
}

/** The contracts that a generation was billed with, and the same under a scenario; a contract without an end runs to the next one's first day. */
export function scenarioTerms(
  { partners = [] }: Settings,
  { contracts: changes = {} }: Scenario,
  { first, last }: { readonly first: string; readonly last: string },
): readonly TermsRow[] {
  const before = partners.flatMap(({ id, contracts = [] }) => {
    const dated = [...contracts].sort((one, other) => one.from.localeCompare(other.from));
    return dated.map((contract, place): TermsRow => {
      const { perMessage = null, appliesTo = null, perConversation = null, markup = null, monthly = null, tax = null } = contract;
      const valid_until = contract.until ?? dated[place + 1]?.from ?? null;
      const span = { valid_from: contract.from, valid_until, currency: contract.currency };
      const asked = { per_message: perMessage, applies_to: appliesTo, per_conversation: perConversation, markup, monthly, tax };
      return { side: 'before', partner: id, ...span, ...asked };
    });
  });
  for (const partner of Object.keys(changes)) {
    if (!before.some((terms) => terms.partner === partner && terms.valid_from <= last && (terms.valid_until ?? '9999-12-31') > first))
      throw new AppError('usage', `No contract of a partner "${partner.slice(0, 80)}" is in force on any day of the log.`);
  }
  const after = before.map((terms): TermsRow => {
    const { perMessage, perConversation, markup, monthly, tax } = changes[terms.partner] ?? {};
    return {
      ...terms,
      side: 'after',
      per_message: perMessage ?? terms.per_message,
      per_conversation: perConversation ?? terms.per_conversation,
      markup: markup ?? terms.markup,
      monthly: monthly ?? terms.monthly,
      tax: tax ?? terms.tax,
    };
  });
  return [...before, ...after];
}

/** What a person asks of the what-if panel: every field as it is typed, percentages as a person writes them. */
export interface WhatIfDraft {
  readonly growth: string;
  readonly promotionsInside: string;
  readonly rates: string;
  readonly partner: string;
  readonly markup: string;
  readonly perMessage: string;
  readonly monthly: string;
  readonly country: string;
  readonly share: string;
  readonly suppress: readonly string[];
}

export const emptyDraft: WhatIfDraft = {
  ...{ growth: '', promotionsInside: '', rates: '', partner: '', markup: '', perMessage: '', monthly: '', country: '', share: '' },
  suppress: [],
};

/** Categories whose rates move together when "all rates" change. */
const categories = [
  ...['business_initiated', 'user_initiated', 'referral_conversion', 'template', 'marketing', 'utility'],
  ...['authentication', 'authentication_international', 'service'],
];

/** The fields that are no numbers, or out of their bounds. */
export function draftProblems(draft: WhatIfDraft): ReadonlySet<keyof WhatIfDraft> {
  const within = (name: keyof WhatIfDraft, low: number, high: number): readonly (keyof WhatIfDraft)[] => {
    const value = numberOf(draft[name] as string);
    return value === null || (value >= low && value <= high) ? [] : [name];
  };
  return new Set([
    ...within('growth', -100, 10_000),
    ...within('promotionsInside', 0, 100),
    ...within('rates', -100, 10_000),
    ...within('markup', -100, 10_000),
    ...within('perMessage', 0, 1e6),
    ...within('monthly', 0, 1e9),
    ...within('share', 0, 100),
  ]);
}

/** The scenario of a draft over a span; null where nothing is to be otherwise. */
export function scenarioOf(draft: WhatIfDraft, { from, to }: { readonly from: string; readonly to: string }): object | null {
  const percent = (text: string): number | null => {
    const value = numberOf(text);
    return value === null ? null : Number((value / 100).toFixed(9));
  };
  const [growth, inside, rates, markup] = [draft.growth, draft.promotionsInside, draft.rates, draft.markup].map(percent);
  const [perMessage, monthly, share] = [numberOf(draft.perMessage), numberOf(draft.monthly), percent(draft.share)];
  const terms = {
    ...(markup === null ? {} : { markup }),
    ...(perMessage === null ? {} : { perMessage }),
    ...(monthly === null ? {} : { monthly }),
  };
  const parts = {
    ...(growth ? { growth } : {}),
    ...(inside ? { promotionsInside: inside } : {}),
    ...(rates ? { rates: Object.fromEntries(categories.map((category) => [category, rates])) } : {}),
    ...(draft.partner && Object.keys(terms).length ? { contracts: { [draft.partner]: terms } } : {}),
    ...(draft.country && share !== null ? { mix: { [draft.country]: share } } : {}),
    ...(draft.suppress.length ? { suppress: draft.suppress } : {}),
  };
  return Object.keys(parts).length ? { from, to, ...parts } : null;
}

/** A number as people write it, with a comma or a point before the decimals; null where nothing is written, NaN where it is none. */
export function numberOf(text: string): number | null {
  const trimmed = text.trim().replace(/\s|%/g, '');
  if (trimmed === '') return null;
  return /^[-−+]?\d*[.,]?\d+$/.test(trimmed) ? Number(trimmed.replace('−', '-').replace(',', '.')) : Number.NaN;
}

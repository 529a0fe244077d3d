/** Colours carry meaning: who began the conversation, or what it is for. */
export const categoryColour = (category: string): string => colours[category] ?? 'var(--free)';

const colours: Readonly<Record<string, string>> = {
  business_initiated: 'var(--business)',
  marketing: 'var(--business)',
  utility: 'var(--partner)',
  template: 'var(--partner)',
  authentication: 'var(--fixed)',
  authentication_international: 'var(--fixed)',
  user_initiated: 'var(--user)',
  service: 'var(--user)',
  referral_conversion: 'var(--entry)',
};

/** The ground of a cell by its value: the colour little more than half strong at most, so that its words stay readable in the dark too. */
export const heat = (value: number | null, highest: number, colour: string): string | undefined =>
  value === null || value <= 0 || highest <= 0
    ? undefined
    : `color-mix(in srgb, ${colour} ${Math.max(4, Math.round((value / highest) * 54))}%, transparent)`;

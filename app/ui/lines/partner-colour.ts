const colours = ['var(--partner)', 'var(--user)', 'var(--entry)', 'var(--business)', 'var(--fixed)'];

/** One colour a partner, in their order; grey where nobody is known. */
export function partnerColour(partner: string, partners: readonly string[]): string {
  const place = partners.indexOf(partner);
  return place < 0 ? 'var(--free)' : (colours[place % colours.length] ?? 'var(--free)');
}

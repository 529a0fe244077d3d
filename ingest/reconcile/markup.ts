/** What an amount says of the factor on our price: it lies between the two, rounding left open. */
export type FactorSpan = { readonly low: number; readonly high: number; readonly weight: number };

const tenths = 1_000;

/**
 * The mark-up that most of the money agrees on, as a fraction; 0 where our own price fits as well. The roundest number is taken that lies in as
 * many spans as any: whole and half per cents before tenths, those before hundredths. Hundredths need three cells, and any mark-up half of the money.
 */
export function commonMarkup(spans: readonly FactorSpan[]): number {
  const whole = spans.reduce((sum, { weight }) => sum + weight, 0);
  const support = (factor: number): number =>
    spans.reduce((sum, { low, high, weight }) => sum + (low - 1e-9 <= factor && factor <= high + 1e-9 ? weight : 0), 0);
  if (whole === 0) return 0;
  const none = support(1);
  if (none >= 0.9 * whole) return 0;
  const best = [50, 10, ...(spans.length >= 3 ? [1] : [])]
    .map((step) => bestOfStep(spans, step, support))
    .reduce((kept, next) => (next.support > kept.support * 1.02 ? next : kept), { markup: 0, support: none });
  return best.support > 0.5 * whole && best.support > none * 1.2 ? best.markup : 0;
}

/**
 * The mark-up of each of some statements in order of month: of those that any of them shows, the one that leaves least to be told. A change from one
 * month to the next costs bits, since partners keep to theirs; a month of few cents, which would fit anything, follows its neighbours.
 */
export function keptMarkups(months: readonly (readonly FactorSpan[])[]): readonly number[] {
  const candidates = [...new Set([0, ...months.map(commonMarkup)])];
  const changeBits = 4;
  const bitsOf = (spans: readonly FactorSpan[], markup: number): number =>
    spans.reduce((bits, { low, high }) => {
      const off = Math.max(low - 1 - markup, 1 + markup - high, 0) / Math.max(1e-9, high - low);
      return bits + (off < 1e-6 ? 0 : 1 + 2 * Math.log2(1 + off));
    }, 0);
  const paths: { readonly bits: number; readonly kept: readonly number[] }[] = candidates.map((markup) => ({
    bits: markup === 0 ? 0 : changeBits,
    kept: [],
  }));
  for (const spans of months) {
    const before = [...paths];
    for (const [index, markup] of candidates.entries()) {
      const ways = before.map(({ bits, kept }, from) => ({
        bits: bits + (from === index || kept.length === 0 ? 0 : changeBits),
        kept,
        from,
      }));
      const own = ways[index] ?? { bits: 0, kept: [], from: index };
      const best = ways
        .filter(({ kept }, from) => kept.length > 0 || from === index)
        .reduce((least, way) => (way.bits < least.bits - 1e-9 ? way : least), own);
      paths[index] = { bits: best.bits + bitsOf(spans, markup), kept: [...best.kept, markup] };
    }
  }
  return paths.reduce((least, path) => (path.bits < least.bits - 1e-9 ? path : least)).kept;
}

/** The best supported multiple of a step in ten-thousandths that lies in some span. */
function bestOfStep(
  spans: readonly FactorSpan[],
  step: number,
  support: (factor: number) => number,
): { readonly markup: number; readonly support: number } {
  const candidates = new Set<number>();
  for (const { low, high } of spans) {
    const [first, last] = [Math.ceil(((low - 1) * 10 * tenths) / step - 1e-6), Math.floor(((high - 1) * 10 * tenths) / step + 1e-6)];
    for (let multiple = first; multiple <= Math.min(last, first + 40); multiple++) candidates.add(multiple * step);
  }
  let best = { markup: 0, support: 0 };
  for (const candidate of [...candidates].sort((one, other) => Math.abs(one) - Math.abs(other))) {
    const markup = candidate / (10 * tenths);
    if (markup < -0.5 || markup > 2) continue;
    const found = support(1 + markup);
    if (found > best.support * 1.0001) best = { markup, support: found };
  }
  return best;
}

'use client';
import type { ExplainedNumber } from '../server/explained-number';
import { useFormats } from './use-formats';
import { usePrintedNumber } from './use-number-words';

/** The number that is explained, as its unit is printed. */
export function ExplainedValue({ explained }: { readonly explained: ExplainedNumber }) {
  const printed = usePrintedNumber(explained);
  const format = useFormats();
  const { fields, per, value, as } = explained;
  if (as === 'change' && value !== null) return format.change(value);
  const name = per.length ? `${fields.join('_and_')}_per_${per.join('_and_')}` : fields.join('_and_');
  return printed(as === 'value' || as === 'difference' || as === 'contribution' ? name : 'share', value);
}

import type { ReactNode } from 'react';
import type { NumberReference } from '../metrics/number-reference';
import { explainMark } from './explain-mark';

interface MarkedNumberProps {
  readonly number: NumberReference;
  readonly value: number | null;
  readonly className?: string | undefined;
  readonly children: ReactNode;
}

/** A number that is explained by what it stands in, and says itself where it comes from. */
export function MarkedNumber({ number, value, className, children }: MarkedNumberProps) {
  return (
    <span className={className} {...explainMark(number, value)}>
      {children}
    </span>
  );
}

'use client';
import type { ToldNumber } from '../metrics/told-number';
import { classNames } from './class-names';
import { useExplain } from './explain-context';

/** A number that opens what is told of it. */
export function ToldButton({ told, className }: { readonly told: ToldNumber; readonly className?: string }) {
  const { tell } = useExplain();
  return (
    <button
      type="button"
      onClick={() => tell(told)}
      className={classNames('underline-offset-2 hover:underline', className)}
      data-told={told.title}
      data-value={told.value}
    >
      {told.shown}
    </button>
  );
}

'use client';
import { classNames } from './class-names';
import { type NumberTarget, useExplain } from './explain-context';
import { explainMark } from './explain-mark';

interface NumberButtonProps {
  readonly target: NumberTarget;
  readonly className?: string;
}

/** A number that opens what explains it. */
export function NumberButton({ target, className }: NumberButtonProps) {
  const { open } = useExplain();
  return (
    <button
      type="button"
      onClick={() => open(target)}
      className={classNames('underline-offset-2 hover:underline', className)}
      {...explainMark(target, target.value)}
    >
      {target.shown}
    </button>
  );
}

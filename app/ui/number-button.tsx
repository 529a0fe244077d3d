'use client';
import type { ReactNode } from 'react';
import { classNames } from './class-names';
import { type ExplainTarget, useExplain } from './explain-context';

interface NumberButtonProps {
  readonly target: ExplainTarget;
  readonly className?: string;
  readonly children: ReactNode;
}

/** A number that opens what explains it. */
export function NumberButton({ target, className, children }: NumberButtonProps) {
  const { open } = useExplain();
  return (
    <button type="button" onClick={() => open(target)} className={classNames('underline-offset-2 hover:underline', className)}>
      {children}
    </button>
  );
}

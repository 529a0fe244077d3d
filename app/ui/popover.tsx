'use client';
import { type ReactNode, useEffect, useId, useRef, useState } from 'react';
import { classNames } from './class-names';

interface PopoverProps {
  /** What stands on the chip. */
  readonly chip: ReactNode;
  /** What the panel is for, to those who cannot see it. */
  readonly label: string;
  readonly isQuiet?: boolean;
  readonly isRight?: boolean;
  readonly className?: string;
  readonly children: (close: () => void) => ReactNode;
}

/** A chip that opens a panel under it, or at the foot of a phone. Esc and a click outside close it. */
export function Popover({ chip, label, isQuiet = false, isRight = false, className, children }: PopoverProps) {
  const [isOpen, setIsOpen] = useState(false);
  const place = useRef<HTMLDivElement>(null);
  const button = useRef<HTMLButtonElement>(null);
  const id = useId();
  useEffect(() => {
    if (!isOpen) return;
    const onPointer = (event: PointerEvent) => {
      if (event.target instanceof Node && !place.current?.contains(event.target)) setIsOpen(false);
    };
    document.addEventListener('pointerdown', onPointer);
    return () => document.removeEventListener('pointerdown', onPointer);
  }, [isOpen]);
  const close = () => {
    setIsOpen(false);
    button.current?.focus();
  };
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: Esc belongs to the panel wherever the focus is in it
    <div
      ref={place}
      className={classNames('relative', className)}
      onKeyDown={(event) => {
        if (event.key !== 'Escape' || !isOpen) return;
        event.stopPropagation();
        close();
      }}
    >
      <button
        ref={button}
        type="button"
        aria-expanded={isOpen}
        aria-controls={isOpen ? id : undefined}
        aria-haspopup="dialog"
        onClick={() => setIsOpen(!isOpen)}
        className={classNames(
          'flex h-8 items-center gap-[7px] rounded-chip border border-line px-2.5 font-medium whitespace-nowrap hover:border-faint',
          isQuiet ? 'text-soft' : 'bg-card',
        )}
      >
        {chip}
      </button>
      {isOpen && (
        <div
          id={id}
          role="dialog"
          aria-label={label}
          className={classNames(
            'fixed inset-x-3 bottom-3 z-40 max-h-[70vh] overflow-auto rounded-card border border-line bg-card p-3 phone:absolute phone:inset-x-auto phone:top-full phone:bottom-auto phone:mt-1.5 phone:max-h-96 phone:min-w-64',
            isRight && 'phone:right-0',
          )}
        >
          {children(close)}
        </div>
      )}
    </div>
  );
}

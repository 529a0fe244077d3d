'use client';
import { useTranslations } from 'next-intl';
import { type ReactNode, useEffect, useRef } from 'react';

interface ExplainFrameProps {
  /** Stands in the page's mark-up for the number that is explained. */
  readonly name: string;
  readonly title: string;
  readonly shown: ReactNode;
  readonly close: () => void;
  readonly action?: ReactNode;
  readonly children: ReactNode;
}

/** The drawer beside the page; Escape closes it. */
export function ExplainFrame({ name, title, shown, close, action, children }: ExplainFrameProps) {
  const t = useTranslations('explain');
  const drawer = useRef<HTMLElement>(null);
  useEffect(() => drawer.current?.focus(), []);
  useEffect(() => {
    const onKey = (event: KeyboardEvent) => {
      if (event.key !== 'Escape' || event.defaultPrevented) return;
      event.preventDefault();
      close();
    };
    document.addEventListener('keydown', onKey, true);
    return () => document.removeEventListener('keydown', onKey, true);
  }, [close]);
  return (
    <aside
      ref={drawer}
      tabIndex={-1}
      aria-label={t('drawer')}
      data-explains={name}
      className="no-print fixed inset-y-0 right-0 z-30 w-full overflow-auto border-l border-line bg-card px-5 py-[18px] text-body shadow-[-14px_0_40px_rgb(0_0_0/.07)] outline-none phone:w-[392px]"
    >
      <div className="mb-2 flex items-baseline justify-between gap-3">
        <h2 className="font-semibold">
          {title}
          {shown && <span className="num"> · {shown}</span>}
        </h2>
        <div className="flex shrink-0 items-baseline gap-2">
          {action}
          <button type="button" onClick={close} className="rounded-md px-1.5 text-small text-faint hover:text-ink">
            <span className="sr-only">{t('close')} </span>Esc
          </button>
        </div>
      </div>
      {children}
    </aside>
  );
}

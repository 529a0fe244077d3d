'use client';
import { useTranslations } from 'next-intl';
import type { ReactNode } from 'react';
import { classNames } from './class-names';

interface PanelCardProps {
  readonly title: string;
  /** A quiet word at the right of the title: a unit, what is counted. */
  readonly note?: ReactNode;
  /** At the end of the heading's line: the menu of a chart. */
  readonly corner?: ReactNode;
  readonly isRefreshing?: boolean;
  readonly className?: string;
  readonly children: ReactNode;
}

/** A panel of a page with its heading. */
export function PanelCard({ title, note, corner, isRefreshing = false, className, children }: PanelCardProps) {
  const t = useTranslations('panels');
  return (
    <section
      aria-label={title}
      aria-busy={isRefreshing}
      className={classNames('card min-w-0 rounded-card border border-line bg-card px-4 pt-[13px] pb-3', className)}
    >
      <div className="mb-2 flex flex-wrap items-baseline gap-x-3 gap-y-1">
        <h2 className="flex-auto max-phone:has-[+div>:first-child_ul]:basis-0 text-body font-semibold">{title}</h2>
        <div className="flex items-baseline gap-x-3 max-phone:has-[>:first-child_ul]:contents">
          <div className="flex flex-wrap items-center gap-x-3 gap-y-1 text-small font-medium text-faint max-phone:has-[ul]:order-2 max-phone:has-[ul]:w-full">
            {isRefreshing && <span role="status">{t('refreshing')}</span>}
            {note}
          </div>
          {corner}
        </div>
      </div>
      {children}
    </section>
  );
}

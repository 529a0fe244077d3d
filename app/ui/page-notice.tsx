import type { ReactNode } from 'react';

interface PageNoticeProps {
  readonly title: string;
  readonly text: string;
  readonly children?: ReactNode;
}

/** What stands where a page cannot show numbers: what happened, what it means, what to do. */
export function PageNotice({ title, text, children }: PageNoticeProps) {
  return (
    <section className="mx-auto my-16 max-w-xl">
      <h1 className="text-[22px] font-[620] tracking-[-0.015em]">{title}</h1>
      <p className="mt-2 text-soft text-pretty">{text}</p>
      {children && <div className="mt-5">{children}</div>}
    </section>
  );
}

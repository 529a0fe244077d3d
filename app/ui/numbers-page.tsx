'use client';
import type { ReactNode } from 'react';
import { useFacts, useWorkspace } from '../metrics/use-view';
import type { WorkspaceFacts } from '../server/workspace-facts';
import { ExplainProvider } from './explain-context';
import { FilterBar, type FilterBarProps } from './filter-bar';
import { NoMessages } from './no-messages';
import { PrintedScope } from './printed-scope';

interface NumbersPageProps extends Omit<FilterBarProps, 'facts'> {
  /** Heard, and printed; on the screen the side bar tells it. */
  readonly title: string;
  readonly children: (facts: WorkspaceFacts) => ReactNode;
}

/** What a page of numbers begins with: its name, the scope on paper, the filters. Nothing before the facts of the workspace are there. */
export function NumbersPage({ title, children, ...filters }: NumbersPageProps) {
  const facts = useFacts();
  const workspace = useWorkspace();
  if (!facts) return null;
  return (
    <ExplainProvider workspace={workspace}>
      <h1 className="sr-only print:not-sr-only print:block print:text-[22px] print:font-[620]">{title}</h1>
      <PrintedScope facts={facts} />
      <FilterBar facts={facts} {...filters} />
      {facts.messages === 0 && <NoMessages workspace={workspace} />}
      {children(facts)}
    </ExplainProvider>
  );
}

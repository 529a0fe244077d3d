'use client';
import dynamic from 'next/dynamic';
import { createContext, type ReactNode, useCallback, useContext, useMemo, useRef, useState } from 'react';
import type { Question } from '../metrics/question';

/** A number to be explained: the question that gave it, the field, and where it stands in the answer. */
export interface ExplainTarget {
  readonly title: string;
  /** The value as the page prints it. */
  readonly shown: string;
  readonly question: Question;
  readonly field: string;
  /** Dimensions and values of the row; absent: the totals. */
  readonly row?: Readonly<Record<string, string | number | null>>;
}

interface Explaining {
  readonly open: (target: ExplainTarget) => void;
}

const Context = createContext<Explaining>({ open: () => undefined });

/** Opens the drawer that explains a number. */
export const useExplain = (): Explaining => useContext(Context);

const ExplainDrawer = dynamic(() => import('./explain-drawer').then((module) => module.ExplainDrawer), { ssr: false });

/** Holds the drawer that explains the numbers of a page; it is loaded when it is first opened. */
export function ExplainProvider({ workspace, children }: { readonly workspace: string; readonly children: ReactNode }) {
  const [target, setTarget] = useState<ExplainTarget | null>(null);
  const opener = useRef<Element | null>(null);
  const open = useCallback((asked: ExplainTarget) => {
    opener.current = document.activeElement;
    setTarget(asked);
  }, []);
  const close = useCallback(() => {
    setTarget(null);
    if (opener.current instanceof HTMLElement) opener.current.focus();
  }, []);
  const value = useMemo(() => ({ open }), [open]);
  return (
    <Context.Provider value={value}>
      {children}
      {target && <ExplainDrawer workspace={workspace} target={target} close={close} />}
    </Context.Provider>
  );
}

'use client';
import dynamic from 'next/dynamic';
import { createContext, type ReactNode, useCallback, useContext, useMemo, useRef, useState } from 'react';
import type { NumberReference } from '../metrics/number-reference';

/** A number to be explained, with its name and its value as the page prints it. */
export interface ExplainTarget extends NumberReference {
  readonly title: string;
  readonly shown: string;
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
      {target && <ExplainDrawer key={JSON.stringify(target)} workspace={workspace} target={target} close={close} />}
    </Context.Provider>
  );
}

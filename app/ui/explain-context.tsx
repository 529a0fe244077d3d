'use client';
import dynamic from 'next/dynamic';
import { createContext, type ReactNode, useCallback, useContext, useEffect, useMemo, useRef, useState } from 'react';
import { type NumberReference, referenceOf, referenceText } from '../metrics/number-reference';
import type { ToldNumber } from '../metrics/told-number';

/** A number to be explained, with its name and as the page prints it. */
export interface ExplainTarget extends NumberReference {
  /** Empty: the name of its fields. */
  readonly title: string;
  readonly shown: string;
  /** What `shown` prints, before it was rounded; null where it has none, absent where nothing is printed. */
  readonly value?: number | null;
  /** Numbers of its own that stand beside it, such as its change. */
  readonly beside?: readonly NumberTarget[];
  /** Of a chart: fields of which any, in any row, can be chosen. */
  readonly choices?: readonly string[];
}

/** A number of the page, with its value. */
export interface NumberTarget extends ExplainTarget {
  readonly value: number | null;
}

interface Explaining {
  readonly open: (target: ExplainTarget) => void;
  /** The same for a number that no question gives. */
  readonly tell: (told: ToldNumber) => void;
}

const Context = createContext<Explaining>({ open: () => undefined, tell: () => undefined });

/** Opens the drawer that explains a number. */
export const useExplain = (): Explaining => useContext(Context);

const ToldDrawer = dynamic(() => import('./told-drawer').then((module) => module.ToldDrawer), { ssr: false });
const ExplainDrawer = dynamic(() => import('./explain-drawer').then((module) => module.ExplainDrawer), { ssr: false });

/** Holds the drawer that explains the numbers of a page; it is loaded when it is first opened. */
export function ExplainProvider({ workspace, children }: { readonly workspace: string; readonly children: ReactNode }) {
  const [target, setTarget] = useState<ExplainTarget | null>(null);
  const [told, setTold] = useState<ToldNumber | null>(null);
  const opener = useRef<Element | null>(null);
  const show = useCallback((asked: ExplainTarget | null, given: ToldNumber | null) => {
    if (!document.activeElement?.closest('[data-explains]')) opener.current = document.activeElement;
    setTarget(asked);
    setTold(given);
  }, []);
  useEffect(() => {
    const linked = referenceOf(new URLSearchParams(window.location.search).get(linkName) ?? '');
    if (linked) setTarget({ ...linked, title: '', shown: '' });
  }, []);
  const close = useCallback(() => {
    setTarget(null);
    setTold(null);
    forgetLink();
    if (opener.current instanceof HTMLElement) opener.current.focus();
  }, []);
  const value = useMemo<Explaining>(() => ({ open: (asked) => show(asked, null), tell: (given) => show(null, given) }), [show]);
  return (
    <Context.Provider value={value}>
      {children}
      {target && <ExplainDrawer workspace={workspace} target={target} close={close} />}
      {told && <ToldDrawer key={told.title} told={told} close={close} />}
    </Context.Provider>
  );
}

/** Name of the address's parameter that opens the drawer. */
const linkName = 'explain';

/** The address of the page as it is, with the drawer open at a number. */
export function linkTo(number: NumberReference): string {
  const address = new URL(window.location.href);
  address.searchParams.set(linkName, referenceText(number));
  return address.href;
}

/** Takes the number out of the address, which then shows the page alone. */
function forgetLink(): void {
  const address = new URL(window.location.href);
  if (!address.searchParams.has(linkName)) return;
  address.searchParams.delete(linkName);
  window.history.replaceState(null, '', address.href);
}

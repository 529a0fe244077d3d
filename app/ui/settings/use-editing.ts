'use client';
import { createContext, useContext } from 'react';
import type { Draft, Path } from './draft';

/** The settings that are edited, and the paths that the last check refused with what it said. */
export interface Editing {
  readonly draft: Draft;
  readonly change: (path: Path, value: Draft) => void;
  readonly problems: ReadonlyMap<string, string>;
}

export const EditingContext = createContext<Editing>({ draft: {}, change: () => undefined, problems: new Map() });
export const useEditing = (): Editing => useContext(EditingContext);

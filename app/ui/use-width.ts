'use client';
import { type RefObject, useEffect, useRef, useState } from 'react';

/** The width in pixels that an element has now; `first` until it is measured. */
export function useWidth<Place extends HTMLElement>(first: number): { readonly place: RefObject<Place | null>; readonly width: number } {
  const place = useRef<Place>(null);
  const [width, setWidth] = useState(first);
  useEffect(() => {
    if (!place.current) return;
    const observer = new ResizeObserver(([entry]) => {
      if (entry && entry.contentRect.width > 0) setWidth(Math.round(entry.contentRect.width));
    });
    observer.observe(place.current);
    return () => observer.disconnect();
  }, []);
  return { place, width };
}

'use client';
import { type RefObject, useEffect, useRef, useState } from 'react';
import { flushSync } from 'react-dom';

/** Pixels inside a card on A4 with the margins of theme.css. */
const paperWidth = 668;

/** The width in pixels that an element has now; `first` until it is measured. On paper it is that of the page, whose layout comes too late to measure. */
export function useWidth<Place extends HTMLElement>(first: number): { readonly place: RefObject<Place | null>; readonly width: number } {
  const place = useRef<Place>(null);
  const [width, setWidth] = useState(first);
  useEffect(() => {
    if (!place.current) return;
    const observer = new ResizeObserver(([entry]) => {
      if (entry && entry.contentRect.width > 0) setWidth(Math.round(entry.contentRect.width));
    });
    const onPrint = () => flushSync(() => setWidth(paperWidth));
    const onPrinted = () => setWidth(Math.round(place.current?.getBoundingClientRect().width ?? paperWidth));
    observer.observe(place.current);
    window.addEventListener('beforeprint', onPrint);
    window.addEventListener('afterprint', onPrinted);
    return () => {
      observer.disconnect();
      window.removeEventListener('beforeprint', onPrint);
      window.removeEventListener('afterprint', onPrinted);
    };
  }, []);
  return { place, width };
}

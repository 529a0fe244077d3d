'use client';
import { useSearchParams } from 'next/navigation';
import { type ListView, listSearch, listViewOf } from '../../metrics/campaign-list';

/** How the list of campaigns is shown, as the address has it, and the way to change it. */
export function useListView(): { readonly list: ListView; readonly show: (list: ListView) => void } {
  const search = new URLSearchParams(useSearchParams().toString());
  const list = listViewOf(search);
  const show = (next: ListView) => {
    const text = listSearch(search, next);
    const address = `${window.location.pathname}${text ? `?${text}` : ''}`;
    if (next.text === list.text) window.history.pushState(null, '', address);
    else window.history.replaceState(null, '', address);
  };
  return { list, show };
}

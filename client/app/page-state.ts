import { useSyncExternalStore } from 'react';
import { decodeState, encodeState, type PageState } from './url-state.ts';

/**
 * The address of the page is its state: what a person does goes into the history (`push`), what only follows the map's movement
 * replaces the present entry.
 */
export type Navigate = (change: Partial<PageState>, how?: 'push' | 'replace') => void;

const listeners = new Set<() => void>();
let current: { query: string; state: PageState } | null = null;

/** What the address says now. */
export function readPageState(): PageState {
  const query = location.search;
  if (current?.query !== query) current = { query, state: decodeState(query) };
  return current.state;
}

function subscribe(listener: () => void): () => void {
  listeners.add(listener);
  window.addEventListener('popstate', listener);
  return () => {
    listeners.delete(listener);
    window.removeEventListener('popstate', listener);
  };
}

export const navigate: Navigate = (change, how = 'push') => {
  const before = readPageState();
  // What is edited belongs to the record that is shown.
  const left = 'selectedId' in change || change.placing ? { edit: null } : {};
  const query = encodeState({ ...before, ...left, ...change });
  if (query === encodeState(before)) return;
  const address = `${location.pathname}${query === '' ? '' : `?${query}`}`;
  if (how === 'push') history.pushState(null, '', address);
  else history.replaceState(null, '', address);
  for (const listener of listeners) listener();
};

export function usePageState(): PageState {
  return useSyncExternalStore(subscribe, readPageState);
}

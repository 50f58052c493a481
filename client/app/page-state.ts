import { useSyncExternalStore } from 'react';
import { decodeState, encodeState, type PageState } from './url-state.ts';

/**
 * The address of the page is its state: what a person does goes into the history (`push`), what only follows the map's movement
 * replaces the present entry.
 */
export type Navigate = (change: Partial<PageState>, how?: 'push' | 'replace') => void;

const listeners = new Set<() => void>();
let current: { query: string; state: PageState } | null = null;

function snapshot(): PageState {
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
  const before = snapshot();
  const query = encodeState({ ...before, ...change });
  if (query === encodeState(before)) return;
  const address = `${location.pathname}${query === '' ? '' : `?${query}`}`;
  if (how === 'push') history.pushState(null, '', address);
  else history.replaceState(null, '', address);
  for (const listener of listeners) listener();
};

export function usePageState(): PageState {
  return useSyncExternalStore(subscribe, snapshot);
}

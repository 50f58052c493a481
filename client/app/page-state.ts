import { useSyncExternalStore } from 'react';
import { readsPublished } from './home-quarter.ts';
import { decodeState, encodeState, type PageState } from './url-state.ts';

/**
 * The address of the page is its state: what a person does goes into the history (`push`), what only follows the map's movement
 * replaces the present entry.
 */
export type Navigate = (change: Partial<PageState>, how?: 'push' | 'replace') => void;

const listeners = new Set<() => void>();
/** The quarter that stands for none in the address, as the page shows it now. */
let shownQuarter: string | null = null;
let current: { query: string; state: PageState } | null = null;

/** What the address says now. */
export function readPageState(): PageState {
  const query = location.search;
  if (current?.query !== query) current = { query, state: decodeState(query) };
  return current.state;
}

/** Told by the page which quarter it shows. */
export function noteShownQuarter(quarter: string | null): void {
  shownQuarter = quarter;
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
  // What was worked on goes along to the pages that would show the last published quarter.
  const leavesWork = change.page && readsPublished(change.page) && !readsPublished(before.page);
  const kept = leavesWork && before.quarter === null ? { quarter: shownQuarter } : {};
  // What is asked of the list is shown there.
  const panel = 'list' in change ? { panel: 'list' as const } : {};
  const query = encodeState({ ...before, ...left, ...kept, ...panel, ...change });
  if (query === encodeState(before)) return;
  const address = `${location.pathname}${query === '' ? '' : `?${query}`}`;
  if (how === 'push') history.pushState(null, '', address);
  else history.replaceState(null, '', address);
  for (const listener of listeners) listener();
};

export function usePageState(): PageState {
  return useSyncExternalStore(subscribe, readPageState);
}

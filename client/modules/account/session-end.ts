import { useSyncExternalStore } from 'react';

const listeners = new Set<() => void>();
let ended = false;

function set(next: boolean): void {
  ended = next;
  for (const listener of listeners) listener();
}

/** A request was refused because nobody is signed in any more: the page asks again, over what it shows. */
export function noteSessionEnded(): void {
  set(true);
}

export function noteSessionBegun(): void {
  set(false);
}

export function useSessionEnded(): boolean {
  return useSyncExternalStore(
    (listener) => {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    () => ended,
  );
}

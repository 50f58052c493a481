import { useCallback, useEffect, useState } from 'react';
import type { LngLat } from '../../../../shared/division.ts';

/** What a comment is pinned to. */
export type PinTarget =
  | { readonly kind: 'record'; readonly organisationId: string; readonly name: string }
  | { readonly kind: 'place'; readonly lngLat: LngLat };

/** A reviewer picks on the map what a comment is about. */
export interface PinMode {
  readonly active: boolean;
  readonly target: PinTarget | null;
  start(): void;
  stop(): void;
  pick(target: PinTarget): void;
}

/** Off until started; Esc and another `scope` (division and quarter) end it. */
export function usePinMode(scope: string): PinMode {
  const [pinned, setPinned] = useState<{ scope: string; target: PinTarget | null } | null>(null);
  const active = pinned?.scope === scope;
  const stop = useCallback(() => setPinned(null), []);
  useEffect(() => {
    if (!active) return;
    const onKey = (event: KeyboardEvent) => {
      if (event.key === 'Escape' && !event.defaultPrevented) stop();
    };
    window.addEventListener('keydown', onKey);
    return () => window.removeEventListener('keydown', onKey);
  }, [active, stop]);
  return {
    active,
    target: active ? pinned.target : null,
    start: () => setPinned({ scope, target: null }),
    stop,
    pick: (target) => setPinned({ scope, target }),
  };
}

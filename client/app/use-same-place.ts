import { useLayoutEffect } from 'react';
import type { MyAccount } from '../../shared/account-view.ts';
import { navigate, readPageState } from './page-state.ts';

/** Who looked last, in this tab. */
let before: MyAccount | null = null;

/**
 * Another account in the same tab goes on looking at the same place: an address that names no division means another one to it.
 * Whether the place lies in its scope is known once its divisions have been read.
 */
export function useSamePlace(me: MyAccount | null): void {
  useLayoutEffect(() => {
    if (before && me && before.id !== me.id && before.rootCode !== me.rootCode) {
      if (readPageState().divisionCode === null) navigate({ divisionCode: before.rootCode }, 'replace');
    }
    if (me) before = me;
  }, [me]);
}

import { useQuery } from '@tanstack/react-query';
import type { Action } from '../../../shared/account.ts';
import type { Me, MyAccount } from '../../../shared/account-view.ts';
import { rpc } from '../../api/rpc.ts';

export const meKey = ['account', 'me'] as const;

/** Asks who is signed in. The demo lets nobody stand at the door: a visitor comes in as the city. */
export async function fetchMe(): Promise<Me> {
  const me = await rpc.account.me.query();
  if (!me.demo || me.account) return me;
  try {
    await rpc.account.switchDemo.mutate({ role: 'city' });
  } catch {
    // Suspended, say: the page to sign in shows the other ways.
    return me;
  }
  return rpc.account.me.query();
}

/** Who uses the page, and what it must know before anyone does. Asked once; whoever changes it sets it anew. */
export function useMeQuery() {
  return useQuery<Me>({ queryKey: meKey, queryFn: fetchMe, staleTime: Number.POSITIVE_INFINITY });
}

/** The account at work. Null only outside the gate (signing in): below it, it is always there. */
export function useMe(): MyAccount | null {
  return useMeQuery().data?.account ?? null;
}

/** Whether the account at work may do something, wherever its divisions reach. What it may not do is not offered. */
export function useMay(action: Action): boolean {
  const { data } = useMeQuery();
  if (action === 'public') return true;
  return data?.account ? action === 'self' || data.account.actions.includes(action) : false;
}

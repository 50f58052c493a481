import { type QueryClient, useMutation, useQueryClient } from '@tanstack/react-query';
import type { Role } from '../../../shared/account.ts';
import type { Me } from '../../../shared/account-view.ts';
import { rpc } from '../../api/rpc.ts';
import { noteSessionBegun } from './session-end.ts';
import { meKey } from './use-me.ts';

/** Drops all that was read, so that nothing of one account is shown to another. */
async function forgetAll(client: QueryClient): Promise<void> {
  await client.cancelQueries({ predicate: ({ queryKey }) => queryKey !== meKey });
  client.removeQueries({ predicate: ({ queryKey }) => queryKey[0] !== meKey[0] || queryKey[1] !== meKey[1] });
}

/** After a way in succeeded: the same account goes on where it was, another one begins with nothing read. */
async function arrive(client: QueryClient): Promise<void> {
  const before = client.getQueryData<Me>(meKey)?.account?.id;
  const me = await rpc.account.me.query();
  if (me.account?.id === before) {
    client.setQueryData<Me>(meKey, me);
    noteSessionBegun();
    await client.invalidateQueries({ predicate: ({ queryKey }) => queryKey[1] !== meKey[1] });
    return;
  }
  await forgetAll(client);
  client.setQueryData<Me>(meKey, me);
  noteSessionBegun();
}

/** The ways in and out. Each ends with the page showing who is signed in now. */
export function useEntrance() {
  const client = useQueryClient();
  const onSuccess = () => arrive(client);
  return {
    signIn: useMutation({
      mutationFn: (input: { name: string; password: string; code?: string }) =>
        rpc.account.signIn.mutate(input),
      onSuccess,
    }),
    switchDemo: useMutation({
      mutationFn: (role: Role) => rpc.account.switchDemo.mutate({ role }),
      onSuccess,
    }),
    setUp: useMutation({
      mutationFn: (input: { token: string; name: string; post: string; password: string }) =>
        rpc.account.setUp.mutate(input),
      onSuccess,
    }),
    signOut: useMutation({
      mutationFn: () => rpc.account.signOut.mutate(),
      // Also when the session had ended by itself: nobody is signed in, which is what was wanted.
      onSettled: async () => {
        // An answer under way would still say who was signed in.
        await client.cancelQueries({ queryKey: meKey });
        await forgetAll(client);
        client.setQueryData<Me>(meKey, (me) => me && { ...me, account: null });
        noteSessionBegun();
      },
    }),
  };
}

import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import type { AccountFacts, AccountView } from '../../../shared/account-view.ts';
import { rpc } from '../../api/rpc.ts';
import { meKey } from './use-me.ts';

const queryKey = ['account', 'list'];

/** The accounts an administrator handles. */
export function useAccounts() {
  return useQuery<AccountView[]>({ queryKey, queryFn: () => rpc.account.list.query() });
}

/** What a change is about: the account as it was seen. */
export type Target = Pick<AccountView, 'id' | 'version'>;

const about = ({ id, version }: Target) => ({ id, version });

/** What an administrator does to accounts. After each, refused or not, the list is read again. */
export function useAccountChanges() {
  const client = useQueryClient();
  // The own account may be among them: its post stands in the header.
  const onSettled = () =>
    Promise.all([client.invalidateQueries({ queryKey }), client.invalidateQueries({ queryKey: meKey })]);
  return {
    create: useMutation({
      mutationFn: (facts: AccountFacts) => rpc.account.create.mutate(facts),
      onSettled,
    }),
    update: useMutation({
      mutationFn: ({ target, facts }: { target: Target; facts: AccountFacts }) =>
        rpc.account.update.mutate({ ...about(target), facts }),
      onSettled,
    }),
    setSuspended: useMutation({
      mutationFn: ({ target, suspended }: { target: Target; suspended: boolean }) =>
        rpc.account.setSuspended.mutate({ ...about(target), suspended }),
      onSettled,
    }),
    resetPassword: useMutation({
      mutationFn: (target: Target) => rpc.account.resetPassword.mutate(about(target)),
      onSettled,
    }),
    clearSecondFactor: useMutation({
      mutationFn: (target: Target) => rpc.account.clearSecondFactor.mutate(about(target)),
      onSettled,
    }),
  };
}

export type AccountChanges = ReturnType<typeof useAccountChanges>;

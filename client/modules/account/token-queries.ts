import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import type { AccessTokenInput, AccessTokenView } from '../../../shared/access-token.ts';
import { rpc } from '../../api/rpc.ts';

const queryKey = ['account', 'tokens'];

/** The own access tokens, and what can be done with them. */
export function useAccessTokens() {
  const client = useQueryClient();
  const onSettled = () => client.invalidateQueries({ queryKey });
  return {
    tokens: useQuery<AccessTokenView[]>({ queryKey, queryFn: () => rpc.account.tokens.query() }),
    create: useMutation({
      mutationFn: async (input: AccessTokenInput) => ({
        ...(await rpc.account.createToken.mutate(input)),
        label: input.label,
      }),
      onSettled,
    }),
    revoke: useMutation({
      mutationFn: (id: string) => rpc.account.revokeToken.mutate({ id }),
      onSettled,
    }),
  };
}

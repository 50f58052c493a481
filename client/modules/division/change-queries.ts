import { useQuery, useQueryClient } from '@tanstack/react-query';
import type {
  ChangeReason,
  DivisionCreation,
  DivisionMerge,
  DivisionRename,
  MovedRecords,
} from '../../../shared/division-change.ts';
import { rpc } from '../../api/rpc.ts';

/** A change as it would be made. */
export type ProposedChange =
  | { readonly kind: 'rename'; readonly input: DivisionRename }
  | { readonly kind: 'merge'; readonly input: DivisionMerge }
  | { readonly kind: 'create'; readonly input: DivisionCreation };

export interface ChangeOutlook {
  /** Why it would be refused. */
  readonly reason: ChangeReason | null;
  /** What goes over to another division. */
  readonly moved: MovedRecords | null;
}

async function look(change: ProposedChange): Promise<ChangeOutlook> {
  switch (change.kind) {
    case 'rename':
      return { reason: await rpc.division.renameReason.query(change.input), moved: null };
    case 'merge':
      return rpc.division.mergePreview.query(change.input);
    case 'create':
      return { reason: await rpc.division.createReason.query(change.input), moved: null };
  }
}

/** The rest of a change can be looked at while its grounds are still missing. */
export function groundsOf(reason: string): string {
  return reason.trim().length >= 2 ? reason.trim() : '--';
}

/** What would come of a change; null: it is not filled in yet. The grounds it is made on do not matter for that. */
export function useOutlook(change: ProposedChange | null) {
  const asked = change && { ...change, input: { ...change.input, reason: groundsOf('') } };
  return useQuery({
    queryKey: ['division', 'outlook', asked],
    queryFn: () => (asked ? look(asked as ProposedChange) : null),
    enabled: asked !== null,
    // Somebody may hand in a report at any moment.
    staleTime: 0,
  });
}

export function makeChange(change: ProposedChange): Promise<string> {
  switch (change.kind) {
    case 'rename':
      return rpc.division.rename.mutate(change.input);
    case 'merge':
      return rpc.division.merge.mutate(change.input);
    case 'create':
      return rpc.division.create.mutate(change.input);
  }
}

/** Past changes, newest first. */
export function useDivisionChanges() {
  return useQuery({ queryKey: ['division', 'changes'], queryFn: () => rpc.division.changes.query() });
}

/** After a change nothing that was fetched can be trusted: names, trees, maps, figures. */
export function useForgetEverything(): () => Promise<void> {
  const client = useQueryClient();
  return () => client.invalidateQueries();
}

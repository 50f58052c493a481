import { rpc } from '../../api/rpc.ts';
import { useUndoableWrite } from '../setting/use-undoable-write.tsx';
import type { ShareMoveInput } from './share-move-input.ts';

/** Sends a step of a share and says what it came to. */
export function useShareMove({ id, version }: { readonly id: string; readonly version: number }) {
  const { busy, write } = useUndoableWrite();
  const move = (step: ShareMoveInput, say: (status: string) => string) =>
    write({
      send: () => rpc.venueShare.move.mutate({ ...step, id, expectedVersion: version }),
      say: ({ status }) => say(status),
      undoable: false,
    });
  return { busy, move };
}

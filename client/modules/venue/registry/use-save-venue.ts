import { useMutation, useQueryClient } from '@tanstack/react-query';
import { App } from 'antd';
import { useTranslation } from 'react-i18next';
import type { Issue } from '../../../../shared/issue.ts';
import type { VenueConflict } from '../../../../shared/venue/venue-difference.ts';
import { refusalOf } from '../../../api/refusal.ts';
import { rpc } from '../../../api/rpc.ts';
import { useErrorText } from '../../setting/error-text.ts';
import { useUndoableWrite } from '../../setting/use-undoable-write.tsx';

type Save = Parameters<typeof rpc.venue.save.mutate>[0];
export type SavedVenue = Awaited<ReturnType<typeof rpc.venue.save.mutate>>;

interface Answers {
  readonly onSaved: (saved: SavedVenue, sent: Save) => void;
  readonly onConflict: (conflict: VenueConflict) => void;
  readonly onIssues: (issues: readonly Issue[]) => void;
}

/** Sends a venue: said with a way back when it is done; what is wrong with which field, and who was faster, goes to the form. */
export function useSaveVenue({ onSaved, onConflict, onIssues }: Answers) {
  const { t } = useTranslation();
  const { message } = App.useApp();
  const errorText = useErrorText();
  const client = useQueryClient();
  const { write } = useUndoableWrite();
  return useMutation({
    mutationFn: (input: Save) => rpc.venue.save.mutate(input),
    onSuccess: (saved, input) => {
      const said = input.id === null ? 'venue.registry.created' : 'venue.registry.saved';
      void write({ send: async () => saved, say: () => t(said, { name: input.facts.name }) });
      onSaved(saved, input);
    },
    onError: (error) => {
      const { code, details } = refusalOf(error);
      if (details?.venueConflict) return onConflict(details.venueConflict);
      if (details?.issues) return onIssues(details.issues);
      void message.error(errorText(error));
      if (code === 'report-locked') void client.invalidateQueries();
    },
  });
}

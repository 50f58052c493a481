import type { ImportCounts } from '../../../shared/import/staged.ts';

/** Why a batch cannot be applied yet, as a message key, or null. The server decides by the same rule. */
export function applyReason(
  counts: ImportCounts,
  { datumOpen, leaveOpenRows }: { readonly datumOpen: boolean; readonly leaveOpenRows: boolean },
): string | null {
  if (datumOpen) return 'importScreen.reason-datum';
  if (counts.question > 0 && !leaveOpenRows) return 'importScreen.reason-questions';
  if (counts.new + counts.changed === 0) return 'importScreen.reason-nothing';
  return null;
}

import type { MoveOutcome } from '../../../shared/report/report-view.ts';
import { RequestRefused } from '../../api/refusal.ts';

/** Of several that are moved each one may be refused by itself; of a single one that is a refusal. @throws RequestRefused */
export async function moveAlone(moved: Promise<readonly MoveOutcome[]>): Promise<void> {
  for (const { reason } of await moved) {
    if (reason) {
      throw new RequestRefused({
        code: 'transition-refused',
        params: { ...reason.params, reason: reason.code },
      });
    }
  }
}

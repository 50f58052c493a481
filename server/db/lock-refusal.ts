import { AppError } from '../../shared/app-error.ts';

/** SQLSTATE the freeze triggers raise; the message is `report-locked <division> <quarter> <status>`. */
const lockedState = 'FB001';
/** SQLSTATE of a record that would begin in a division that is no more; the message is `division-ended <division> <quarter>`. */
const endedState = 'FB010';
/** Of two who wait for each other PostgreSQL takes one back whole: it may simply try again. */
const deadlockState = '40P01';

/**
 * What the database refused because a report is handed in or published, a division has ended, or two writers wait for each other, in
 * the product's words; anything else comes back as it is.
 */
export function asLockRefusal(error: unknown): unknown {
  for (let cause = error; cause instanceof Error; cause = cause.cause) {
    const { code, message } = cause as Error & { code?: string };
    const [, division = '', quarter = '', status = ''] = message.split(' ');
    if (code === endedState) return new AppError('division-ended', { name: division });
    if (code === deadlockState) return new AppError('overloaded');
    if (code !== lockedState) continue;
    return new AppError('report-locked', { division, quarter, status });
  }
  return error;
}

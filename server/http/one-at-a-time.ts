import { AppError } from '../../shared/app-error.ts';

/**
 * A gate for work that takes much memory: one after the other, in the order of asking.
 * @throws AppError `overloaded` when `waitingLimit` already wait.
 */
export function oneAtATime(waitingLimit: number): <Result>(work: () => Promise<Result>) => Promise<Result> {
  let last: Promise<unknown> = Promise.resolve();
  let inside = 0;
  return async (work) => {
    if (inside > waitingLimit) throw new AppError('overloaded');
    inside += 1;
    const mine = last.then(work);
    // The next one goes on whether this one succeeds or fails.
    last = mine.catch(() => {});
    try {
      return await mine;
    } finally {
      inside -= 1;
    }
  };
}

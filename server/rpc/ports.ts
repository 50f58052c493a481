import type { Clock } from '../adapters/clock.ts';

/** The outside world as the modules see it. */
export interface Ports {
  readonly clock: Clock;
}

/** The wall clock, injected so that tests and the sample city stand still. */
export interface Clock {
  now(): Date;
}

export const systemClock: Clock = { now: () => new Date() };

/** A clock that stands at one instant. */
export function fixedClock(instant: string): Clock {
  return { now: () => new Date(instant) };
}

import { AppError } from '../../shared/app-error.ts';
import type { Clock } from './clock.ts';

/** Slows guessing down without locking anybody out, and keeps the audit from being flooded by it. In memory: a restart forgets. */
export interface SignInGuard {
  /**
   * One try, counted as a failure before its outcome is known, so that tries sent together all count.
   * @param name what was typed, or an account's id; @throws AppError `sign-in-throttled` with the seconds to wait
   */
  attempt(name: string, address: string): Attempt;
  /** How many failures of this kind are to be written down now; null: it was done less than a minute ago, this one is added up. */
  tally(kind: string): number | null;
}

export interface Attempt {
  /** It was the right one: the name begins anew. */
  succeed(): void;
  /** It was not judged (the server was too busy): nothing happened. */
  withdraw(): void;
}

interface Limit {
  /** Failures before the first delay. */
  readonly free: number;
  /** The delay doubles from one second to this. */
  readonly longestSeconds: number;
}

// The longest waits are short: whoever knows the password gets in although somebody else keeps guessing.
const perName: Limit = { free: 5, longestSeconds: 60 };
// An office may share one address; 22 is what can wait for the password hash at once.
const perAddress: Limit = { free: 30, longestSeconds: 300 };
const inAll: Limit = { free: 300, longestSeconds: 2 };

const forgottenAfterMs = 30 * 60_000;
const tallyMs = 60_000;
const maxKeys = 10_000;

/** A map that drops what was touched longest ago instead of growing. */
function touch<T>(map: Map<string, T>, key: string, value: T): void {
  map.delete(key);
  map.set(key, value);
  if (map.size > maxKeys) map.delete(map.keys().next().value as string);
}

export function createSignInGuard(clock: Clock): SignInGuard {
  const failures = new Map<string, { count: number; at: number }>();
  const tallies = new Map<string, { waiting: number; toldAt: number }>();

  function failuresOf(key: string, now: number): number {
    const entry = failures.get(key);
    return entry && now - entry.at < forgottenAfterMs ? entry.count : 0;
  }
  function secondsToWait(key: string, limit: Limit, now: number): number {
    const over = failuresOf(key, now) - limit.free;
    if (over < 0) return 0;
    const delay = Math.min(limit.longestSeconds, 2 ** Math.min(over, 20)) * 1000;
    return Math.max(0, Math.ceil(((failures.get(key)?.at ?? 0) + delay - now) / 1000));
  }

  return {
    attempt(name, address) {
      const now = clock.now().getTime();
      const keys: [string, Limit][] = [
        [`name ${name}`, perName],
        [`address ${address}`, perAddress],
        ['all', inAll],
      ];
      const seconds = Math.max(...keys.map(([key, limit]) => secondsToWait(key, limit, now)));
      if (seconds > 0) throw new AppError('sign-in-throttled', { seconds });
      const before = keys.map(([key]) => [key, failures.get(key)?.at ?? now] as const);
      for (const [key] of keys) touch(failures, key, { count: failuresOf(key, now) + 1, at: now });
      const takeBack = () => {
        for (const [key, at] of before) {
          const entry = failures.get(key);
          if (!entry || entry.count <= 1) failures.delete(key);
          // Who failed since then goes on waiting from there.
          else failures.set(key, { count: entry.count - 1, at: entry.at === now ? at : entry.at });
        }
      };
      return {
        succeed: () => {
          takeBack();
          failures.delete(`name ${name}`);
        },
        withdraw: takeBack,
      };
    },
    tally(kind) {
      const now = clock.now().getTime();
      const { waiting, toldAt } = tallies.get(kind) ?? { waiting: 0, toldAt: Number.NEGATIVE_INFINITY };
      const due = now - toldAt >= tallyMs;
      touch(tallies, kind, due ? { waiting: 0, toldAt: now } : { waiting: waiting + 1, toldAt });
      return due ? waiting + 1 : null;
    },
  };
}

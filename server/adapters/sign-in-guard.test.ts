import { describe, expect, it } from 'vitest';
import { AppError } from '../../shared/app-error.ts';
import { movedClock } from '../../test/builders/browser.ts';
import { createSignInGuard } from './sign-in-guard.ts';

function start() {
  const clock = movedClock();
  const guard = createSignInGuard(clock);
  /** Fails; the seconds to wait, 0 when it was judged. */
  const fail = (name: string, address = 'a'): number => {
    try {
      guard.attempt(name, address);
      return 0;
    } catch (error) {
      if (error instanceof AppError && error.code === 'sign-in-throttled')
        return Number(error.params.seconds);
      throw error;
    }
  };
  return { clock, guard, fail };
}

describe('the guard of signing in', () => {
  it('lets 5 failures pass, then doubles the delay from 1 second to 60 and no further', () => {
    const { clock, fail } = start();
    for (let number = 0; number < 5; number += 1) expect(fail('n')).toBe(0);
    const delays = [];
    for (let number = 0; number < 9; number += 1) {
      const seconds = fail('n');
      delays.push(seconds);
      clock.move(seconds * 1000 - 1);
      expect(fail('n')).toBe(1);
      clock.move(1);
      expect(fail('n')).toBe(0);
    }
    expect(delays).toEqual([1, 2, 4, 8, 16, 32, 60, 60, 60]);
  });

  it('begins anew after a success and after 30 minutes', () => {
    const { clock, guard, fail } = start();
    for (let number = 0; number < 4; number += 1) fail('n');
    guard.attempt('n', 'a').succeed();
    for (let number = 0; number < 5; number += 1) expect(fail('n')).toBe(0);
    expect(fail('n')).toBe(1);
    clock.move(30 * 60_000);
    for (let number = 0; number < 5; number += 1) expect(fail('n')).toBe(0);
  });

  it('does not let an own account wash away the failures of an address: 30 names, 30 successes between, then a delay', () => {
    const { guard, fail } = start();
    for (let number = 0; number < 30; number += 1) {
      expect(fail(`name-${number}`)).toBe(0);
      if (number < 29) guard.attempt('own', 'a').succeed();
    }
    expect(fail('name-30')).toBe(1);
    expect(fail('name-30', 'another address')).toBe(0);
  });

  it('does not count a try that was not judged', () => {
    const { guard, fail } = start();
    for (let number = 0; number < 50; number += 1) guard.attempt('n', 'a').withdraw();
    expect(fail('n')).toBe(0);
  });

  it('slows all down by at most 2 seconds when 300 addresses fail', () => {
    const { clock, fail } = start();
    for (let number = 0; number < 300; number += 1) fail(`name-${number}`, `address-${number}`);
    expect(fail('new', 'new')).toBe(1);
    clock.move(1000);
    fail('new', 'new');
    expect(fail('newer', 'newer')).toBe(2);
  });

  it('tells of 7 failures within a minute twice: 1 at once, 6 with the first after it', () => {
    const { clock, guard } = start();
    const told = Array.from({ length: 6 }, () => guard.tally('k'));
    expect(told).toEqual([1, null, null, null, null, null]);
    clock.move(60_000);
    expect(guard.tally('k')).toBe(6);
    expect(guard.tally('other')).toBe(1);
  });
});

import { expect, it } from 'vitest';
import { AppError } from '../../shared/app-error.ts';
import { oneAtATime } from './one-at-a-time.ts';

it('runs 3 works one after the other though the first fails, and refuses a 4th while 2 wait', async () => {
  const gate = oneAtATime(2);
  const log: string[] = [];
  let release = () => {};
  const first = gate(async () => {
    log.push('first in');
    await new Promise<void>((resolve) => {
      release = resolve;
    });
    log.push('first out');
    throw new Error('failed');
  });
  const second = gate(async () => log.push('second'));
  const third = gate(async () => log.push('third'));
  await expect(gate(async () => log.push('fourth'))).rejects.toEqual(new AppError('overloaded'));
  expect(log).toEqual(['first in']);
  release();
  await expect(first).rejects.toThrow('failed');
  await Promise.all([second, third]);
  expect(log).toEqual(['first in', 'first out', 'second', 'third']);
  await gate(async () => log.push('fifth'));
  expect(log.at(-1)).toBe('fifth');
});

import { expect, it } from 'vitest';
import { drawnOn } from './drawn-on.ts';

it('turns to the next day at 16:00 UTC, which is midnight in China', () => {
  expect(drawnOn(new Date('2026-09-30T15:59:59Z'))).toBe('2026-09-30');
  expect(drawnOn(new Date('2026-09-30T16:00:00Z'))).toBe('2026-10-01');
});

import { expect, it } from 'vitest';
import { chinaTime } from './china-time.ts';

it('shows 16:05 UTC of 30 September as 00:05 of 1 October, in both languages', () => {
  expect(chinaTime('2026-09-30T16:05:00.000Z', 'zh-CN')).toBe('2026年10月1日 00:05');
  expect(chinaTime('2026-09-30T16:05:00.000Z', 'en')).toBe('Oct 1, 2026, 00:05');
});

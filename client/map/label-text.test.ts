import { expect, it } from 'vitest';
import type { DivisionMark } from './division-mark.ts';
import { labelShapes } from './label-text.ts';

/** Every letter as wide as high. */
const measure = (text: string, size: number) => text.length * size;
const mark = (name: string, texts: DivisionMark['texts']): DivisionMark => ({
  ...{ code: '150627', lngLat: [109, 39], image: null, diameter: 0, opacity: 1 },
  name,
  texts,
});

it('writes a short name and its numbers on one line, or the numbers below', () => {
  const [one, two] = labelShapes(
    mark('东胜区', [
      { tone: 'plain', text: '547' },
      { tone: 'gap', text: '◇5' },
    ]),
    10,
    measure,
  );
  expect(one?.lines).toEqual({ name: '东胜区', plain: ' 547', gap: ' ◇5' });
  // 3 letters, a gap, 3 figures, a gap and 2 that are 1.15 as big: 30 + 10 + 30 + 10 + 23, and 2 pixels of air.
  expect(one?.width).toBeCloseTo(105, 5);
  expect(two?.lines.plain).toBe('\n547');
  expect(two?.width).toBeCloseTo(65, 5);
  expect(two?.height).toBeGreaterThan(one?.height ?? 0);
});
it('breaks a line of more than 16 letters first', () => {
  const [first] = labelShapes(
    mark('鄂尔多斯高新技术产业开发区', [{ tone: 'plain', text: '76.2%' }]),
    10,
    measure,
  );
  expect(first?.lines.plain).toBe('\n76.2%');
});

import { describe, expect, it } from 'vitest';
import { Random } from './random.ts';

describe('Random', () => {
  it('gives the same 1,000 numbers for the same seed and others for another seed', () => {
    const draw = (seed: string) => {
      const random = new Random(seed);
      return Array.from({ length: 1000 }, () => random.next());
    };
    expect(draw('a')).toEqual(draw('a'));
    expect(draw('a')).not.toEqual(draw('b'));
    expect(draw('a').every((value) => value >= 0 && value < 1)).toBe(true);
  });

  it('a fork is not moved by what was drawn before it', () => {
    const [fresh, used] = [new Random('x'), new Random('x')];
    for (let count = 0; count < 50; count += 1) used.next();
    expect(used.fork('y').next()).toBe(fresh.fork('y').next());
    expect(fresh.fork('y').next()).not.toBe(fresh.fork('z').next());
  });

  it('is uniform: 20,000 draws of a die come within 5 % of a sixth each', () => {
    const random = new Random('die');
    const counts = [0, 0, 0, 0, 0, 0];
    for (let count = 0; count < 20_000; count += 1) {
      const face = random.integer(0, 5);
      counts[face] = (counts[face] ?? 0) + 1;
    }
    for (const count of counts) expect(Math.abs(count * 6 - 20_000)).toBeLessThan(1000);
  });

  it('never draws an item of weight 0, and keeps the proportion 1 : 3', () => {
    const random = new Random('weights');
    const counts = { a: 0, b: 0, c: 0 };
    for (let count = 0; count < 8000; count += 1) {
      counts[random.weighted([['a', 1] as const, ['b', 0] as const, ['c', 3] as const])] += 1;
    }
    expect(counts.b).toBe(0);
    expect(counts.c / counts.a).toBeGreaterThan(2.7);
    expect(counts.c / counts.a).toBeLessThan(3.3);
  });

  it('has Poisson draws of mean 2.5 and 60 whose averages are right within 5 %', () => {
    const random = new Random('poisson');
    for (const mean of [2.5, 60]) {
      let sum = 0;
      for (let count = 0; count < 5000; count += 1) sum += random.poisson(mean);
      expect(Math.abs(sum / 5000 / mean - 1)).toBeLessThan(0.05);
    }
  });

  it('makes version 4 UUIDs, 10,000 of them different', () => {
    const random = new Random('uuid');
    const ids = Array.from({ length: 10_000 }, () => random.uuid());
    expect(new Set(ids).size).toBe(10_000);
    for (const id of ids)
      expect(id).toMatch(/^[0-9a-f]{8}-[0-9a-f]{4}-4[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/);
  });

  it('an empty list is refused', () => {
    expect(() => new Random('x').pick([])).toThrow(RangeError);
  });
});

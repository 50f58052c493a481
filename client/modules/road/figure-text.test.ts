import { describe, expect, it } from 'vitest';
import { kilometres, percent } from './figure-text.ts';

describe('figures of a network', () => {
  it('12,345,678 m are 12,346 km, 8,592 m are 8.6 km', () => {
    expect([kilometres(12_345_678), kilometres(8592), kilometres(0)]).toEqual(['12,346', '8.6', '0.0']);
  });

  it('99.96 % is not said to be all: 99.9%', () => {
    expect([percent(0.9996), percent(1), percent(0.75)]).toEqual(['99.9%', '100.0%', '75.0%']);
  });
});

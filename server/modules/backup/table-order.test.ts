import fc from 'fast-check';
import { expect, test } from 'vitest';
import { orderTables } from './table-order.ts';

const tables = (...names: string[]) => names.map((name) => ({ name }));
const reference = (from: string, to: string, deferrable = false) => ({ from, to, deferrable });
const names = (found: readonly { name: string }[]) => found.map(({ name }) => name).join(' ');

test('3 tables in a chain come from its end, 2 free ones by name', () => {
  const chain = [reference('a', 'b'), reference('b', 'c')];
  expect(names(orderTables(tables('a', 'b', 'c'), chain))).toBe('c b a');
  expect(names(orderTables(tables('z', 'y'), []))).toBe('y z');
});

test('a table may refer to itself, to 1 not listed, and by a deferrable reference to a later one', () => {
  const references = [reference('a', 'a'), reference('a', 'elsewhere'), reference('a', 'b', true)];
  expect(names(orderTables(tables('b', 'a'), references))).toBe('a b');
});

test('a circle of 2 is refused by name unless 1 of them is deferrable', () => {
  const circle = (deferrable: boolean) =>
    orderTables(tables('free', 'a', 'b'), [reference('a', 'b', deferrable), reference('b', 'a')]);
  expect(() => circle(false)).toThrow('in a circle: a,b');
  expect(names(circle(true))).toBe('a b free');
});

test('in 200 random graphs without a circle every table stands behind those it refers to', () => {
  const edge = fc.tuple(fc.nat(11), fc.nat(11)).filter(([a, b]) => a !== b);
  fc.assert(
    fc.property(
      fc.array(edge),
      fc.shuffledSubarray([...Array(12).keys()], { minLength: 12 }),
      (edges, labels) => {
        // An edge always goes from the higher to the lower number, so none closes a circle; labels hide the numbers.
        const label = (number: number) => `t${String(labels[number]).padStart(2, '0')}`;
        const references = edges.map(([a, b]) => reference(label(Math.max(a, b)), label(Math.min(a, b))));
        const order = orderTables(
          labels.map((_, index) => ({ name: label(index) })),
          references,
        ).map((t) => t.name);
        expect(new Set(order).size).toBe(12);
        for (const { from, to } of references) expect(order.indexOf(to)).toBeLessThan(order.indexOf(from));
      },
    ),
    { numRuns: 200 },
  );
});

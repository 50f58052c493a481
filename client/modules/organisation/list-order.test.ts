import { expect, it } from 'vitest';
import { orderRows } from './list-order.ts';
import { columnsOf, party } from './test-columns.ts';

const columns = columnsOf([
  { name: '丙小店', employees: 8 },
  { name: '乙大矿', employees: 200 },
  { name: '甲大矿', employees: 900 },
  { name: '丁支部', employees: 60, partyOrganisation: party({ grade: 5 }) },
  { name: '戊不详', employees: null },
]);
const rows = Uint32Array.from([0, 1, 2, 3, 4]);

it('puts the 2 unorganised above-scale ones first, the bigger before the smaller, then the grades', () => {
  expect([...orderRows(columns, rows, 'class')]).toEqual([2, 1, 3, 0, 4]);
});
it('orders by employees from 900 down, the unknown last, and by name in Chinese order', () => {
  expect([...orderRows(columns, rows, 'employees')]).toEqual([2, 1, 3, 0, 4]);
  expect([...orderRows(columns, rows, 'name')]).toEqual([0, 3, 2, 4, 1]);
  expect([...rows]).toEqual([0, 1, 2, 3, 4]);
});

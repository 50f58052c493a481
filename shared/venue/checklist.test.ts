import { expect, test } from 'vitest';
import { ChecklistInput, checklistInForce, defaultChecklist, missingHaves } from './checklist.ts';

test('the list of a year is the latest up to it, and the six before any was set', () => {
  const seven = [...defaultChecklist, { key: 'screen', name: '有屏幕' }];
  const rows = [
    { fromYear: 2027, items: seven },
    { fromYear: 2025, items: defaultChecklist.slice(0, 5) },
  ];
  expect(checklistInForce(rows, 2024)).toHaveLength(6);
  expect(checklistInForce(rows, 2026)).toHaveLength(5);
  expect(checklistInForce(rows, 2030)).toHaveLength(7);
});

test('2 of 6 missing are named in the order of the list', () => {
  expect(
    missingHaves({ sixHaves: ['rules', 'place', 'sign', 'books'] }, defaultChecklist).map(({ key }) => key),
  ).toEqual(['equipment', 'flag']);
});

test('a list without items, with one twice, or with an unknown one without a name is refused', () => {
  expect(ChecklistInput.safeParse([]).success).toBe(false);
  expect(ChecklistInput.safeParse([...defaultChecklist, ...defaultChecklist]).success).toBe(false);
  expect(ChecklistInput.safeParse([{ key: 'screen', name: null }]).success).toBe(false);
  expect(ChecklistInput.safeParse([{ key: 'screen', name: '有屏幕' }, ...defaultChecklist]).success).toBe(
    true,
  );
});

import { expect, it } from 'vitest';
import { afterPlacing, afterRedo, afterUndo, emptyHistory } from './placement-history.ts';

const step = (operationId: string) => ({ operationId, organisationId: 'o', name: '甲' });

it('undoes the second of 2 placements, redoes it, and always names the newest write', () => {
  const two = afterPlacing(afterPlacing(emptyHistory, step('w1')), step('w2'));
  const undone = afterUndo(two, 'w3');
  expect(undone.done.map((each) => each.operationId)).toEqual(['w1']);
  expect(undone.undone.map((each) => each.operationId)).toEqual(['w3']);
  const redone = afterRedo(undone, 'w4');
  expect(redone.done.map((each) => each.operationId)).toEqual(['w1', 'w4']);
  expect(redone.undone).toEqual([]);
});
it('forgets what could be redone once something new is placed', () => {
  const undone = afterUndo(afterPlacing(emptyHistory, step('w1')), 'w2');
  expect(afterPlacing(undone, step('w3')).undone).toEqual([]);
});
it('stays empty when there is nothing to take back', () => {
  expect(afterUndo(emptyHistory, 'w')).toBe(emptyHistory);
  expect(afterRedo(emptyHistory, 'w')).toBe(emptyHistory);
});

import { expect, it } from 'vitest';
import type { DutyState } from '../../../shared/instructor/duties.ts';
import { byUrgency, openDuties } from './duty-sum.ts';

const of = (certificateNumber: string, ...states: DutyState[]) => ({
  certificateNumber,
  duties: states.map((state) => ({ state })),
});

it('counts 2 overdue and 1 due of 5 duties', () => {
  expect(openDuties(of('a', 'overdue', 'done', 'due', 'overdue', 'ahead'))).toEqual({ overdue: 2, due: 1 });
});

it('puts 2 overdue before 1, 1 due before none, and then goes by certificate', () => {
  const list = [
    of('d'),
    of('c'),
    of('e', 'due'),
    of('b', 'overdue', 'due'),
    of('a', 'overdue'),
    of('f', 'overdue', 'overdue'),
  ];
  expect(list.sort(byUrgency).map((each) => each.certificateNumber)).toEqual(['f', 'b', 'a', 'e', 'c', 'd']);
});

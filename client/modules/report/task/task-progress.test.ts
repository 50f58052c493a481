import { expect, it } from 'vitest';
import type {
  AnswerableFinding,
  ReportCommentView,
  ReportTasks,
} from '../../../../shared/report/report-view.ts';
import { townId } from '../../../../shared/report/town-fixture.ts';
import { countOpen, taskProgress } from './task-progress.ts';

const finding = (n: number, code: string, answer: string | null = null): AnswerableFinding => ({
  code,
  severity: 'warning',
  organisationId: townId(n),
  field: 'lngLat',
  params: {},
  name: `第${n}家`,
  fingerprint: String(n),
  answer,
  fromEarlier: false,
});
const comment = (n: number, resolvedAt: string | null): ReportCommentView => ({
  id: townId(n),
  organisationId: null,
  organisationName: null,
  lngLat: [110, 39],
  text: '请核实',
  post: '旗区审核',
  at: '2026-10-12T00:00:00.000Z',
  reply: null,
  resolvedAt,
  removable: false,
});
const nothing: ReportTasks = {
  divisionCode: '150622100',
  quarter: '2026Q3',
  changed: [],
  unchanged: { count: 0, confirmedAt: null, confirmedBy: null },
  unlocated: [],
  errors: [],
  warnings: [],
  sweepOpen: 0,
};

it('has nothing to do for a unit without records', () => {
  expect(countOpen(taskProgress({ comments: [] }, nothing))).toBe(0);
});

it('counts 1 comment, 1 confirmation, 1 unlocated, 2 errors, 1 warning and 4 entries: 10 to do', () => {
  const progress = taskProgress(
    { comments: [comment(1, null), comment(2, '2026-10-13T00:00:00.000Z')] },
    {
      ...nothing,
      changed: [{ organisationId: townId(9), name: '新增', kind: 'new', difference: [] }],
      unchanged: { count: 80, confirmedAt: null, confirmedBy: null },
      unlocated: [1, 2].map((n) => ({ organisationId: townId(n), name: `第${n}家` })),
      errors: [finding(3, 'employees-missing'), finding(4, 'employees-missing')],
      warnings: [
        finding(1, 'location-missing'),
        finding(2, 'location-missing', '搬迁中'),
        finding(5, 'uscc-missing'),
        finding(6, 'uscc-missing', '正在办理'),
      ],
      sweepOpen: 4,
    },
  );
  expect(progress).toEqual({
    comments: { open: 1, total: 2 },
    changed: { open: 0, total: 1 },
    unchanged: { open: 1, total: 80 },
    unlocated: { open: 1, total: 2 },
    errors: { open: 2, total: 2 },
    warnings: { open: 1, total: 2 },
    sweep: { open: 4, total: 4 },
  });
  expect(countOpen(progress)).toBe(10);
});

it('is done with the unchanged once they are confirmed', () => {
  const confirmed = { count: 80, confirmedAt: '2026-10-08T00:00:00.000Z', confirmedBy: '薛家湾镇党建办' };
  const progress = taskProgress({ comments: [] }, { ...nothing, unchanged: confirmed });
  expect(progress.unchanged).toEqual({ open: 0, total: 80 });
});

import { expect, it } from 'vitest';
import { catalogues } from '../../../shared/messages/catalogue.ts';
import type { ReportStatus } from '../../../shared/report/report-status.ts';
import { latenessKey, summaryChip, unitChip } from './status-text.ts';

const row = (status: ReportStatus, revision = 1) => ({ status, revision });
const said = ({ key, params }: ReturnType<typeof unitChip>) =>
  (catalogues['zh-CN'][key] ?? key).replace(/\{\{(\w+)\}\}/g, (_, name) => String(params?.[name] ?? name));

it('says of all 4 states before publication that it is not published, and names the revision after it', () => {
  const before = (['draft', 'submitted', 'accepted', 'returned'] as const).map((status) =>
    said(unitChip(row(status))),
  );
  expect(before).toEqual(Array(4).fill('status · 尚未发布'));
  expect(said(unitChip(row('published')))).toBe('已发布 第1版');
  expect(said(unitChip(row('published', 2)))).toBe('已发布 第2版');
});

it('says of revision 2 in correction that revision 1 is published', () => {
  expect(said(unitChip(row('returned', 2)))).toBe('第1版已发布 · 第2版更正中');
});

it('counts 0, 2 and 3 of 3 units as published, a correction among them', () => {
  expect(said(summaryChip([row('draft'), row('accepted'), row('draft')]))).toBe('尚未发布 0/3');
  expect(said(summaryChip([row('published'), row('draft', 2), row('draft')]))).toBe('2/3 已发布');
  expect(said(summaryChip([row('published'), row('draft', 2), row('published')]))).toBe('全部发布 3/3');
});

it('has 5 words for time, the last day among them', () => {
  const texts = [
    latenessKey({ kind: 'done-in-time', days: 0 }),
    latenessKey({ kind: 'done-late', days: 3 }),
    latenessKey({ kind: 'open', days: 5 }),
    latenessKey({ kind: 'open', days: 0 }),
    latenessKey({ kind: 'overdue', days: 2 }),
  ].map(said);
  expect(texts).toEqual(['按期报送', '迟报 3 天', '剩余 5 天', '今天截止', '逾期 2 天']);
});

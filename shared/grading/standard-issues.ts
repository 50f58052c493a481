import { fullPoints, type GradingStandard } from '../grading.ts';

/** What is wrong with a score sheet: a key below `grading.sheet-issue.`, the item it is about, the star it is about. */
export interface StandardIssue {
  readonly code:
    | 'no-points'
    | 'name-missing'
    | 'name-twice'
    | 'key-twice'
    | 'points-missing'
    | 'least-order'
    | 'least-above';
  readonly item: number | null;
  readonly star: number | null;
}

const issue = (code: StandardIssue['code'], item: number | null, star: number | null = null) => ({
  code,
  item,
  star,
});

/** What keeps a score sheet from being put in force; empty when nothing does. */
export function standardIssues(standard: GradingStandard): StandardIssue[] {
  const { items, leastPoints } = standard;
  const full = fullPoints(standard);
  const names = items.map(({ name }) => name.trim());
  const keys = items.map(({ key }) => key);
  return [
    ...(full === 0 ? [issue('no-points', null)] : []),
    ...items.flatMap(({ key, points, veto }, at) => {
      const name = names[at] ?? '';
      if (name === '') return [issue('name-missing', at)];
      if (names.indexOf(name) < at) return [issue('name-twice', at)];
      if (keys.indexOf(key) < at) return [issue('key-twice', at)];
      return !veto && points === 0 ? [issue('points-missing', at)] : [];
    }),
    ...leastPoints.flatMap((least, at) => {
      if (least > full) return [issue('least-above', null, at + 1)];
      const below = leastPoints[at - 1] ?? 0;
      return least > below ? [] : [issue('least-order', null, at + 1)];
    }),
  ];
}

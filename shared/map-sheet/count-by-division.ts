import type { Division } from '../division.ts';
import { classify } from '../symbol.ts';
import type { SheetData } from './sheet-data.ts';

/** The organisations of one subordinate division, counted in three shares that add up to `total`. */
export interface DivisionCount {
  readonly division: Division;
  readonly organised: number;
  readonly unorganisedAboveScale: number;
  readonly otherUnorganised: number;
  readonly total: number;
}

/** The direct child of `parent` that a division code belongs to, or the parent itself. */
export function childOf(code: string, parent: Division, byCode: ReadonlyMap<string, Division>): Division {
  let current = byCode.get(code);
  for (let step = 0; current && step < 6; step++) {
    if (current.parentCode === parent.code) return current;
    current = current.parentCode ? byCode.get(current.parentCode) : undefined;
  }
  return parent;
}

/** Counts by direct child, in the order of `data.divisions`; what belongs to no child counts for the division itself. */
export function countByDivision(data: SheetData): DivisionCount[] {
  const byCode = new Map(data.divisions.map((division) => [division.code, division]));
  const counts = new Map<Division, { organised: number; above: number; other: number }>();
  for (const organisation of data.organisations) {
    const child = childOf(organisation.divisionCode, data.division, byCode);
    const count = counts.get(child) ?? { organised: 0, above: 0, other: 0 };
    counts.set(child, count);
    if (organisation.partyOrganisation) count.organised++;
    else if (classify(organisation, data.aboveScaleThreshold) === 'unorganised-above-scale') count.above++;
    else count.other++;
  }
  const ordered = [...data.divisions, data.division].filter(
    (division, index, all) => all.indexOf(division) === index,
  );
  return ordered.flatMap((division) => {
    const count = counts.get(division);
    if (!count) return [];
    return {
      division,
      organised: count.organised,
      unorganisedAboveScale: count.above,
      otherUnorganised: count.other,
      total: count.organised + count.above + count.other,
    };
  });
}

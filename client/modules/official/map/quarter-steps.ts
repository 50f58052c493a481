import {
  addQuarters,
  listQuarters,
  type Quarter,
  quarterNumber,
  quarterYear,
} from '../../../../shared/quarter.ts';

/** The quarter playing goes on to; null after the last, and for one that is not among them. */
export function nextToPlay(quarters: readonly Quarter[], value: Quarter): Quarter | null {
  const at = quarters.indexOf(value);
  return at < 0 ? null : (quarters[at + 1] ?? null);
}

/** What stands at each tick: the number of the quarter, and the year where it begins to hold. */
export function tickLabels(quarters: readonly Quarter[]) {
  return quarters.map((quarter, index) => {
    const year = quarterYear(quarter);
    const before = quarters[index - 1];
    return {
      quarter,
      number: `Q${quarterNumber(quarter)}`,
      year: before !== undefined && quarterYear(before) === year ? null : String(year),
    };
  });
}

/** The quarter that lies as far before `to` as `earlier` lies before `later`. */
export function sameDistance(earlier: Quarter, later: Quarter, to: Quarter): Quarter {
  return addQuarters(to, 1 - Math.max(1, listQuarters(earlier, later).length));
}

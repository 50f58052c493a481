import type { Quarter } from '../../../shared/quarter.ts';
import { useDivisions } from '../division/division-queries.ts';

export interface NamedDivision {
  readonly code: string;
  readonly name: string;
  readonly level: string;
}

/** A division with those above it as they were in a quarter, outermost first; empty until the tree is there. */
export function useDivisionPath(code: string, quarter: Quarter): readonly NamedDivision[] {
  const { data } = useDivisions(quarter);
  const path: NamedDivision[] = [];
  let next = data?.find((division) => division.code === code);
  while (next) {
    path.unshift(next);
    const parent: string | null = next.parentCode;
    next = data?.find((division) => division.code === parent);
  }
  return path;
}

import { useDivisions } from '../division/division-queries.ts';

export interface NamedDivision {
  readonly code: string;
  readonly name: string;
  readonly level: string;
}

/** A division with those above it, outermost first; empty until the tree is there. */
export function useDivisionPath(code: string): readonly NamedDivision[] {
  const { data } = useDivisions();
  const path: NamedDivision[] = [];
  let next = data?.find((division) => division.code === code);
  while (next) {
    path.unshift(next);
    const parent: string | null = next.parentCode;
    next = data?.find((division) => division.code === parent);
  }
  return path;
}

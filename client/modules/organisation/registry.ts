import { useMemo } from 'react';
import type { Bbox } from '../../../shared/division.ts';
import { bboxContains } from '../../../shared/geometry/bbox.ts';
import type { OrganisationColumns } from '../../../shared/organisation-columns.ts';
import {
  countClasses,
  emptyFilter,
  matchRows,
  type OrganisationFilter,
  splitByLocation,
} from '../../../shared/organisation-filter.ts';
import { type SymbolClass, symbolClasses } from '../../../shared/symbol.ts';
import { type DivisionTree, maskBelow } from '../division/division-tree.ts';

/** What the present division and filter leave of the quarter; map, legend and list all read this one. */
export interface RegistryView {
  readonly divisionMask: Uint8Array;
  /** All that count: located and unlocated together. */
  readonly rows: Uint32Array;
  readonly located: Uint32Array;
  readonly unlocated: Uint32Array;
  /** Located ones by symbol class, in the order of `symbolClasses`. */
  readonly counts: readonly number[];
  /** Unorganised above-scale ones of the division without a place, whatever the filter: part of the figure, not of the map. */
  readonly gapUnlocated: number;
}

const gapCode = symbolClasses.indexOf('unorganised-above-scale');

export function viewRegistry(
  columns: OrganisationColumns,
  tree: DivisionTree,
  divisionCode: string,
  filter: OrganisationFilter,
): RegistryView {
  const divisionMask = maskBelow(tree, columns.divisionCodes, divisionCode);
  const rows = matchRows(columns, filter, divisionMask);
  const { located, unlocated } = splitByLocation(columns, rows);
  const all = splitByLocation(columns, matchRows(columns, emptyFilter, divisionMask)).unlocated;
  return {
    divisionMask,
    rows,
    located,
    unlocated,
    counts: countClasses(columns, located, symbolClasses.length),
    gapUnlocated: all.filter((row) => columns.symbolClass[row] === gapCode).length,
  };
}

export function useRegistry(
  columns: OrganisationColumns | undefined,
  tree: DivisionTree | null,
  divisionCode: string | null,
  filter: OrganisationFilter,
): RegistryView | null {
  return useMemo(
    () => (columns && tree && divisionCode ? viewRegistry(columns, tree, divisionCode, filter) : null),
    [columns, tree, divisionCode, filter],
  );
}

/** The same registry when picked classes or the map's extent narrow it: what legend, list, figures and charts count. */
export function narrowView(
  columns: OrganisationColumns,
  view: RegistryView,
  narrow: (rows: Uint32Array) => Uint32Array,
): RegistryView {
  const rows = narrow(view.rows);
  if (rows === view.rows) return view;
  const { located, unlocated } = splitByLocation(columns, rows);
  return {
    ...view,
    rows,
    located,
    unlocated,
    counts: countClasses(columns, located, symbolClasses.length),
  };
}

export function pickedCodes(picked: readonly SymbolClass[]): Set<number> {
  return new Set(picked.map((each) => symbolClasses.indexOf(each)));
}

export function rowsInside(columns: OrganisationColumns, rows: Uint32Array, bounds: Bbox): Uint32Array {
  return rows.filter((row) =>
    bboxContains(bounds, [columns.lng[row] ?? Number.NaN, columns.lat[row] ?? Number.NaN]),
  );
}

export function rowsOfClasses(
  columns: OrganisationColumns,
  rows: Uint32Array,
  picked: Set<number>,
): Uint32Array {
  return picked.size === 0 ? rows : rows.filter((row) => picked.has(columns.symbolClass[row] ?? 255));
}

import { useCallback, useMemo, useState } from 'react';
import type { Bbox, LngLat } from '../../shared/division.ts';
import type { OrganisationColumns } from '../../shared/organisation-columns.ts';
import { isEmptyFilter } from '../../shared/organisation-filter.ts';
import type { BaseMap } from '../map/base-map.ts';
import { choosePresentation } from '../map/presentation.ts';
import { padBbox } from '../map/view.ts';
import { extentOf, litDivisions } from '../modules/division/division-extent.ts';
import type { DivisionTree } from '../modules/division/division-tree.ts';
import { useScene } from '../modules/official/map/use-scene.ts';
import { useOrganisation } from '../modules/organisation/detail-query.ts';
import { selectionOf } from '../modules/organisation/joint-links.ts';
import {
  narrowView,
  pickedCodes,
  rowsInside,
  rowsOfClasses,
  useRegistry,
} from '../modules/organisation/registry.ts';
import type { PageState } from './url-state.ts';
import type { ShownTheme } from './use-shown-theme.ts';

interface Inputs {
  readonly state: PageState;
  readonly tree: DivisionTree;
  readonly divisionCode: string;
  readonly quarter: string;
  readonly columns: OrganisationColumns;
  readonly baseMap: BaseMap;
  readonly theme: ShownTheme;
}

interface Viewport {
  readonly zoom: number;
  readonly bounds: Bbox;
}

const emptyRows = new Uint32Array();

/** Everything the map page shows, derived from the address, the quarter's columns and where the map looks. */
export function useMapModel({ state, tree, divisionCode, quarter, columns, baseMap, theme }: Inputs) {
  const [viewport, setViewport] = useState<Viewport | null>(null);
  const registry = useRegistry(columns, tree, divisionCode, state.filter);
  const picked = useMemo(() => pickedCodes(state.picked), [state.picked]);

  const extentBounds = state.inView ? (viewport?.bounds ?? null) : null;
  const inside = useCallback(
    (rows: Uint32Array) => (extentBounds ? rowsInside(columns, rows, extentBounds) : rows),
    [columns, extentBounds],
  );
  const narrow = useCallback(
    (rows: Uint32Array) => rowsOfClasses(columns, inside(rows), picked),
    [columns, inside, picked],
  );
  // The legend's own choice does not narrow the legend: another class can be added.
  const counted = useMemo(
    () => (registry ? narrowView(columns, registry, inside) : null),
    [registry, columns, inside],
  );
  const listed = useMemo(() => {
    if (!registry) return emptyRows;
    if (state.list === 'unlocated') return registry.unlocated;
    return narrow(registry.rows);
  }, [registry, state.list, narrow]);
  const narrowed = !isEmptyFilter(state.filter) || state.picked.length > 0 || state.inView;

  // Organisations just outside count too, or the picture would change with every small step.
  const near = useMemo(
    () =>
      registry && viewport ? rowsInside(columns, registry.located, padBbox(viewport.bounds, 0.1)).length : 0,
    [registry, viewport, columns],
  );
  const wholeCity = tree.byCode.get(divisionCode)?.level === 'city';
  const presentation = viewport ? choosePresentation(viewport.zoom, near, wholeCity) : null;
  const selectedRow = state.selectedId === null ? undefined : columns.rowOfId.get(state.selectedId);
  const scene = useScene({
    ...{ columns, tree, baseMap, registry, presentation, viewport, picked, selectedRow },
    filter: state.filter,
    theme: theme.data,
  });

  const lit = useMemo(() => litDivisions(tree, divisionCode), [tree, divisionCode]);
  // The extent follows the division, not the filter: filtering must not move the map.
  // biome-ignore lint/correctness/useExhaustiveDependencies: another quarter keeps the view.
  const extent = useMemo(() => {
    const points: LngLat[] = [];
    for (let row = 0; row < columns.size; row += 1) {
      const code = columns.divisionCodes[columns.division[row] ?? 0] ?? '';
      const [lng = Number.NaN, lat = Number.NaN] = [columns.lng[row], columns.lat[row]];
      if (!Number.isNaN(lng) && tree.byCode.get(code)?.path.includes(divisionCode)) points.push([lng, lat]);
    }
    return extentOf(tree, divisionCode, points);
  }, [tree, divisionCode]);

  const detail = useOrganisation(state.selectedId, quarter);
  const leadId = detail.data?.organisation.partyOrganisation?.leadOrganisationId ?? null;
  const selection = useMemo(
    () => selectionOf(columns, state.selectedId, leadId),
    [columns, state.selectedId, leadId],
  );
  return {
    ...{ registry, counted, narrow, narrowed, picked, presentation, scene, listed, lit, extent, selection },
    ...{ viewport, setViewport },
  };
}

export type MapModel = ReturnType<typeof useMapModel>;

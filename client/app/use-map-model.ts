import { useMemo, useState } from 'react';
import type { Bbox, LngLat } from '../../shared/division.ts';
import type { BaseMap } from '../map/base-map.ts';
import { choosePresentation } from '../map/presentation.ts';
import { bannerPlaces } from '../map/style/build-style.ts';
import { padBbox } from '../map/view.ts';
import { extentOf, litDivisions } from '../modules/division/division-extent.ts';
import type { DivisionTree } from '../modules/division/division-tree.ts';
import { useOrganisation } from '../modules/organisation/detail-query.ts';
import { selectionOf } from '../modules/organisation/joint-links.ts';
import { buildScene } from '../modules/organisation/map-scene.ts';
import type { OrganisationColumns } from '../modules/organisation/organisation-columns.ts';
import { pickedCodes, rowsInside, rowsOfClasses, useRegistry } from '../modules/organisation/registry.ts';
import type { PageState } from './url-state.ts';

interface Inputs {
  readonly state: PageState;
  readonly tree: DivisionTree;
  readonly divisionCode: string;
  readonly quarter: string;
  readonly columns: OrganisationColumns;
  readonly baseMap: BaseMap;
}

export interface Viewport {
  readonly zoom: number;
  readonly bounds: Bbox;
}

/** Everything the map page shows, derived from the address, the quarter's columns and where the map looks. */
export function useMapModel({ state, tree, divisionCode, quarter, columns, baseMap }: Inputs) {
  const [viewport, setViewport] = useState<Viewport | null>(null);
  const registry = useRegistry(columns, tree, divisionCode, state.filter);
  const picked = useMemo(() => pickedCodes(state.picked), [state.picked]);

  const inView = useMemo(
    () => (registry && viewport ? rowsInside(columns, registry.located, viewport.bounds) : null),
    [registry, viewport, columns],
  );
  // Organisations just outside count too, or the picture would change with every small step.
  const near = useMemo(
    () =>
      registry && viewport ? rowsInside(columns, registry.located, padBbox(viewport.bounds, 0.1)).length : 0,
    [registry, viewport, columns],
  );
  const wholeCity = tree.byCode.get(divisionCode)?.level === 'city';
  const presentation = viewport ? choosePresentation(viewport.zoom, near, wholeCity) : null;
  const banners = useMemo(
    () => new Map(bannerPlaces(baseMap).map(({ code, lngLat }) => [code, lngLat])),
    [baseMap],
  );
  // Circles keep their places while the zoom changes little.
  const zoomStep = presentation === 'points' ? 0 : Math.round((viewport?.zoom ?? 0) * 4) / 4;
  const selectedRow = state.selectedId === null ? undefined : columns.rowOfId.get(state.selectedId);
  // One by one every row is drawn anyway: selecting must not draw them all again.
  const shownRow = presentation === 'points' ? undefined : selectedRow;
  const bounds = viewport?.bounds ?? null;
  const farBounds = columns.size > 5_000 ? bounds : null;
  const scene = useMemo(
    () =>
      registry && presentation
        ? buildScene({
            columns,
            tree,
            located: registry.located,
            presentation,
            picked,
            bounds: farBounds,
            bannerPlaces: banners,
            zoom: zoomStep,
            selectedRow: shownRow,
          })
        : null,
    [registry, presentation, picked, columns, tree, farBounds, banners, zoomStep, shownRow],
  );
  const listed = useMemo(() => {
    if (!registry) return new Uint32Array();
    if (state.list === 'unlocated') return registry.unlocated;
    return rowsOfClasses(columns, state.inView && inView ? inView : registry.rows, picked);
  }, [registry, state.list, state.inView, inView, picked, columns]);

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
  return { registry, scene, listed, lit, extent, selection, viewport, setViewport };
}

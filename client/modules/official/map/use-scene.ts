import { useMemo } from 'react';
import type { Bbox } from '../../../../shared/division.ts';
import { isLocated, type OrganisationColumns } from '../../../../shared/organisation-columns.ts';
import type { OrganisationFilter } from '../../../../shared/organisation-filter.ts';
import type { BaseMap } from '../../../map/base-map.ts';
import type { Presentation } from '../../../map/presentation.ts';
import type { MapScene } from '../../../map/scene.ts';
import { bannerPlaces } from '../../../map/style/build-style.ts';
import type { DivisionTree } from '../../division/division-tree.ts';
import { buildScene } from '../../organisation/map-scene.ts';
import type { RegistryView } from '../../organisation/registry.ts';
import { divisionPlaces } from './areas-of.ts';
import { ceasedRows } from './ceased-rows.ts';
import type { ThemeData } from './theme-data.ts';

interface Inputs {
  readonly columns: OrganisationColumns;
  readonly tree: DivisionTree;
  readonly baseMap: BaseMap;
  /** What division and filter leave of the columns; null: not there yet, as `presentation` and `viewport`. */
  readonly registry: RegistryView | null;
  readonly filter: OrganisationFilter;
  readonly presentation: Presentation | null;
  readonly viewport: { readonly zoom: number; readonly bounds: Bbox } | null;
  /** Picked classes; must be stable. */
  readonly picked: ReadonlySet<number>;
  readonly selectedRow: number | undefined;
  readonly theme: ThemeData;
}

/** The scene of a theme; the same object until something in it changes. */
export function useScene(inputs: Inputs): MapScene | null {
  const { columns, tree, baseMap, registry, filter, presentation, viewport, picked, theme } = inputs;
  const banners = useMemo(
    () => new Map(bannerPlaces(baseMap).map(({ code, lngLat }) => [code, lngLat])),
    [baseMap],
  );
  const places = useMemo(
    () => (theme.kind === 'indicator' ? divisionPlaces(baseMap) : undefined),
    [baseMap, theme.kind],
  );
  const ceased = useMemo(
    () =>
      registry
        ? ceasedRows(columns, theme, filter, registry.divisionMask).filter((row) => isLocated(columns, row))
        : undefined,
    [columns, theme, filter, registry],
  );
  const single = presentation === 'points' && theme.kind !== 'indicator';
  // Circles keep their places while the zoom changes little.
  const zoomStep = single ? 0 : Math.round((viewport?.zoom ?? 0) * 4) / 4;
  // One by one every row is drawn anyway: selecting must not draw them all again.
  const selectedRow = single ? undefined : inputs.selectedRow;
  const bounds = columns.size > 5_000 ? (viewport?.bounds ?? null) : null;
  return useMemo(
    () =>
      registry && presentation
        ? buildScene({
            columns,
            tree,
            located: registry.located,
            presentation,
            picked,
            bounds,
            bannerPlaces: banners,
            zoom: zoomStep,
            selectedRow,
            theme,
            ceased,
            places,
          })
        : null,
    [
      registry,
      presentation,
      picked,
      columns,
      tree,
      bounds,
      banners,
      zoomStep,
      selectedRow,
      theme,
      ceased,
      places,
    ],
  );
}

import { useQueryClient } from '@tanstack/react-query';
import { useCallback } from 'react';
import type { OrganisationColumns } from '../../shared/organisation-columns.ts';
import { emptyFilter } from '../../shared/organisation-filter.ts';
import type { VenueRecord } from '../../shared/venue.ts';
import type { NamedPlace } from '../map/style/build-style.ts';
import type { DivisionTree } from '../modules/division/division-tree.ts';
import { AreaCard } from '../modules/official/map/area-card.tsx';
import { QuarterSlider } from '../modules/official/map/quarter-slider.tsx';
import { SwipeMap } from '../modules/official/map/swipe-map.tsx';
import { ThemeSwitch } from '../modules/official/map/theme-switch.tsx';
import { UndoBar } from '../modules/organisation/edit/undo-bar.tsx';
import { FilterChips } from '../modules/organisation/filter-panel.tsx';
import { HoverCard } from '../modules/organisation/hover-card.tsx';
import type { MapHandle } from '../modules/organisation/organisation-map.tsx';
import { pointsRequest, usePoints } from '../modules/organisation/points-query.ts';
import { VenueCard } from '../modules/venue/venue-card.tsx';
import { navigate } from './page-state.ts';
import type { PageState } from './url-state.ts';
import type { MapModel } from './use-map-model.ts';
import type { ShownTheme } from './use-shown-theme.ts';

interface At {
  readonly x: number;
  readonly y: number;
}
export interface Hover {
  readonly row: number;
  /** Null: pointed at in the list, not on the map. */
  readonly at: At | null;
}
export interface AreaHover {
  readonly code: string;
  readonly at: At;
}

interface Props {
  readonly phone: boolean;
  readonly state: PageState;
  readonly tree: DivisionTree;
  readonly divisionCode: string;
  readonly quarter: string;
  readonly columns: OrganisationColumns;
  readonly model: MapModel;
  readonly theme: ShownTheme;
  readonly seats: readonly NamedPlace[];
  readonly hover: Hover | null;
  readonly area: AreaHover | null;
  readonly main: MapHandle | null;
  readonly settled: boolean;
  readonly venue: { readonly venue: VenueRecord; readonly at: At } | null;
  readonly onSelect: (id: string) => void;
  readonly onDivision: (code: string) => void;
}

/** What lies over the map: its theme, the chosen filters, the quarters, the second quarter, and cards under the pointer. */
export function MapOverlays(props: Props) {
  const { phone, state, tree, divisionCode, quarter, columns, model, theme, hover, area, venue } = props;
  const { quarters, earlier, against } = theme;
  const client = useQueryClient();
  const swiping = state.swipe !== null && state.swipe !== quarter;
  const left = usePoints(swiping ? state.swipe : null, state.asOf);
  const working = state.placing || state.edit !== null;
  const ahead = useCallback(
    (next: string) => void client.prefetchQuery(pointsRequest(next, state.asOf)),
    [client, state.asOf],
  );
  return (
    <>
      {swiping && state.swipe && (
        <SwipeMap
          {...{ tree, divisionCode, quarters, against }}
          left={state.swipe}
          right={quarter}
          onLeft={(swipe) => navigate({ swipe })}
          onClose={() => navigate({ swipe: null })}
          main={props.main}
          columns={left.data}
          theme={theme.theme}
          asOf={state.asOf}
          filter={state.filter}
          picked={model.picked}
          presentation={model.presentation}
          viewport={model.viewport}
          seats={props.seats}
          lit={model.lit}
          onSelect={props.onSelect}
          onDivision={props.onDivision}
        />
      )}
      {!working && (
        <ThemeSwitch
          {...{ against, earlier }}
          value={theme.theme}
          onChange={(next) => navigate({ theme: next })}
          onAgainst={(next) => navigate({ against: next })}
        />
      )}
      <FilterChips
        filter={state.filter}
        inView={state.inView}
        onChange={(filter) => navigate({ filter })}
        onInView={(inView) => navigate({ inView })}
        onClear={() => navigate({ filter: emptyFilter, inView: false, picked: [] })}
      />
      {!working && (!phone || state.selectedId === null) && (
        <QuarterSlider
          quarters={quarters}
          value={quarter}
          onChange={(next) => navigate({ quarter: next })}
          ready={props.settled}
          onAhead={ahead}
          swiping={swiping}
          {...(earlier.length > 0 && {
            onSwipe: () => navigate({ swipe: swiping ? null : (earlier.at(-1) ?? null) }),
          })}
        />
      )}
      {state.asOf === null && <UndoBar />}
      {venue && <VenueCard venue={venue.venue} tree={tree} quarter={quarter} at={venue.at} />}
      {area && !hover && !phone && <AreaCard data={theme.data} tree={tree} code={area.code} at={area.at} />}
      {hover?.at && !phone && <HoverCard columns={columns} tree={tree} row={hover.row} at={hover.at} />}
    </>
  );
}

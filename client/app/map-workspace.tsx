import { useCallback, useMemo, useRef, useState } from 'react';
import type { LngLat } from '../../shared/division.ts';
import { isLocated, type OrganisationColumns } from '../../shared/organisation-columns.ts';
import { symbolClasses, symbolTable } from '../../shared/symbol.ts';
import type { BaseMap } from '../map/base-map.ts';
import type { VenuePoint } from '../map/fenbu-map.ts';
import type { MapTarget } from '../map/pointer.ts';
import type { DivisionTree } from '../modules/division/division-tree.ts';
import { RecordWorkProvider } from '../modules/organisation/edit/record-work.tsx';
import { type MapHandle, OrganisationMap } from '../modules/organisation/organisation-map.tsx';
import { useVenues } from '../modules/venue/venue-query.ts';
import { useMedia } from '../ui/use-media.ts';
import { type AreaHover, type Hover, MapOverlays } from './map-overlays.tsx';
import { navigate } from './page-state.ts';
import { exposeTestHook } from './test-hook.ts';
import type { PageState } from './url-state.ts';
import { useMapModel } from './use-map-model.ts';
import { useReportPlace } from './use-report-place.ts';
import { useShownTheme } from './use-shown-theme.ts';
import { WorkspacePanels } from './workspace-panels.tsx';
import './workspace.css';

interface Props {
  readonly state: PageState;
  readonly tree: DivisionTree;
  readonly divisionCode: string;
  readonly quarter: string;
  readonly baseMap: BaseMap;
  readonly columns: OrganisationColumns;
  readonly settled: boolean;
}

const noVenues: readonly VenuePoint[] = [];

/** Zoom at which a found organisation is shown among its neighbours. */
const foundZoom = 12;

/** The map with its panels; every gesture ends in the address, and the address decides what is shown. */
export function MapWorkspace({ state, tree, divisionCode, quarter, baseMap, columns, settled }: Props) {
  const phone = useMedia('(max-width: 899px)');
  const theme = useShownTheme(state, tree, divisionCode, quarter);
  const model = useMapModel({ state, tree, divisionCode, quarter, columns, baseMap, theme });
  const map = useRef<MapHandle | null>(null);
  const [handle, setHandle] = useState<MapHandle | null>(null);
  const [hover, setHover] = useState<Hover | null>(null);
  const [area, setArea] = useState<AreaHover | null>(null);
  const venues = useVenues(quarter, tree, divisionCode);
  const [venueAt, setVenueAt] = useState<{ id: string; at: { x: number; y: number } } | null>(null);
  const shownVenues = state.venues ? venues.points : noVenues;
  const pointedVenue = (venueAt && venues.located.find(({ id }) => id === venueAt.id)) ?? null;
  const [place, setPlace] = useState<LngLat | null>(null);
  const unitCode = tree.byCode.get(divisionCode)?.level === 'township' ? divisionCode : null;
  const reportPlace = useReportPlace({
    unitCode,
    quarter,
    columns,
    open: state.list === 'check' && state.asOf === null,
  });

  const lngLatOf = useCallback(
    (row: number): LngLat => [columns.lng[row] ?? Number.NaN, columns.lat[row] ?? Number.NaN],
    [columns],
  );
  const seats = useMemo(
    () =>
      [...tree.byCode.values()].flatMap(({ level, seat, shortName }) =>
        level === 'township' && seat ? [{ name: shortName, lngLat: seat }] : [],
      ),
    [tree],
  );
  const hovered = useMemo(() => {
    if (!hover || !isLocated(columns, hover.row)) return null;
    const symbolClass = symbolClasses[columns.symbolClass[hover.row] ?? 0] ?? 'enterprise-ungraded';
    return { lngLat: lngLatOf(hover.row), radius: symbolTable[symbolClass].sizePixels / 2 + 5 };
  }, [hover, columns, lngLatOf]);

  const select = (id: string | null, how: 'see' | 'stay') => {
    navigate({ selectedId: id, placing: false });
    const row = id === null ? undefined : columns.rowOfId.get(id);
    if (how === 'see' && row !== undefined && isLocated(columns, row))
      map.current?.flyTo(lngLatOf(row), foundZoom, phone ? 0.26 : 0);
  };
  const startPlacing = (id: string) => {
    const row = columns.rowOfId.get(id);
    setPlace(row !== undefined && isLocated(columns, row) ? lngLatOf(row) : null);
    navigate({ selectedId: id, placing: true });
  };
  const openDivision = (code: string) => {
    if (code !== divisionCode) navigate({ divisionCode: code, view: null });
    else navigate({ view: null });
  };
  const pointAtVenue = (id: string | null, at: { x: number; y: number } | undefined) =>
    setVenueAt(id !== null && at ? { id, at } : null);
  const click = (target: MapTarget, ground: LngLat) => {
    if (state.placing || state.edit === 'new') setPlace(ground);
    else if (reportPlace.pin.active) reportPlace.pick(target, ground);
    // A finger does not hover: a tap shows the card.
    else if (target.kind === 'venue') pointAtVenue(target.id, map.current?.project(target.lngLat));
    else if (target.kind === 'organisation') select(columns.ids[target.row] ?? null, 'stay');
    else if (target.kind === 'aggregate') openDivision(target.code);
    else if (target.kind === 'division' && !model.lit.litCodes.includes(target.code))
      openDivision(target.code);
    else if (state.selectedId) select(null, 'stay');
  };
  const selectedRow = state.selectedId === null ? undefined : columns.rowOfId.get(state.selectedId);
  return (
    <RecordWorkProvider quarter={quarter} tree={tree}>
      <main
        className={phone ? 'workspace phone' : 'workspace'}
        data-panel={selectedRow === undefined && state.edit === null ? state.panel : 'list'}
      >
        <div className="map-frame">
          <OrganisationMap
            baseMap={baseMap}
            seats={seats}
            lit={model.lit}
            scene={model.scene}
            view={state.view}
            extent={model.extent}
            venues={shownVenues}
            hovered={hovered}
            selection={model.selection}
            place={state.placing || state.edit === 'new' ? place : reportPlace.place}
            comments={reportPlace.marks}
            settled={settled && !theme.pending}
            onView={(view, bounds) => {
              model.setViewport({ zoom: view.zoom, bounds });
              navigate({ view }, 'replace');
            }}
            onHover={(target, at) => {
              setHover(target?.kind === 'organisation' ? { row: target.row, at } : null);
              const over = target?.kind === 'aggregate' || target?.kind === 'division';
              setArea(over ? { code: target.code, at } : null);
              pointAtVenue(target?.kind === 'venue' ? target.id : null, at);
            }}
            onClick={click}
            onDragPlace={(lngLat) => {
              if (state.placing || state.edit === 'new') setPlace(lngLat);
              else reportPlace.pin.pick({ kind: 'place', lngLat });
            }}
            onComment={reportPlace.showComment}
            handle={(made) => {
              map.current = made;
              setHandle(made);
              exposeTestHook(made);
            }}
          />
          <MapOverlays
            {...{ phone, state, tree, divisionCode, quarter, columns, model, theme, seats, hover, area }}
            main={handle}
            settled={settled && !theme.pending}
            venue={state.venues && venueAt && pointedVenue ? { venue: pointedVenue, at: venueAt.at } : null}
            onSelect={(id) => select(id, 'stay')}
            onDivision={openDivision}
          />
        </div>
        {model.registry && model.counted && (
          <WorkspacePanels
            {...{ phone, state, tree, divisionCode, quarter, baseMap, columns, model, theme }}
            {...{ place, unitCode, reportPlace, selectedRow }}
            registry={model.registry}
            counted={model.counted}
            venues={venues.all}
            onPlace={setPlace}
            onStartPlacing={startPlacing}
            onCreate={() => {
              setPlace(null);
              navigate({ selectedId: null, placing: false, edit: 'new' });
            }}
            onSelect={(id) => select(id, 'see')}
            onHoverRow={(row) => setHover(row === null ? null : { row, at: null })}
            onDivision={openDivision}
            onFly={(lngLat) => map.current?.flyTo(lngLat, foundZoom, phone ? 0.26 : 0)}
          />
        )}
      </main>
    </RecordWorkProvider>
  );
}

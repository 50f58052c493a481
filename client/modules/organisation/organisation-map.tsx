import { useEffect, useMemo, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Bbox, LngLat } from '../../../shared/division.ts';
import type { BaseMap } from '../../map/base-map.ts';
import type { CommentMark } from '../../map/comment-markers.ts';
import type { DrawArea, OnAreaChange } from '../../map/draw-area.ts';
import { FenbuMap, type VenuePoint } from '../../map/fenbu-map.ts';
import type { MapTarget } from '../../map/pointer.ts';
import type { MapScene } from '../../map/scene.ts';
import type { Selection } from '../../map/selection-overlay.ts';
import type { NamedPlace } from '../../map/style/build-style.ts';
import type { LitDivisions } from '../../map/style/ground-layers.ts';
import type { MapView } from '../../map/view.ts';
import { useMapTexts } from './map-texts.ts';
import './organisation-map.css';

export interface MapHandle {
  flyTo(lngLat: LngLat, zoom: number, raised: number): void;
  project(lngLat: LngLat): { x: number; y: number };
  /** See `FenbuMap`: for two maps that move as one, and for drawing an area. */
  onCamera(listener: (view: MapView, atRest: boolean) => void): () => void;
  lead(view: MapView, atRest: boolean): void;
  camera(): MapView;
  drawArea(onChange: OnAreaChange): Promise<DrawArea>;
}

interface Props {
  readonly baseMap: BaseMap;
  readonly seats: readonly NamedPlace[];
  readonly lit: LitDivisions;
  readonly scene: MapScene | null;
  /** Null: fit `extent`. */
  readonly view: MapView | null;
  readonly extent: Bbox | null;
  readonly venues: readonly VenuePoint[];
  readonly hovered: { lngLat: LngLat; radius: number } | null;
  readonly selection: Selection | null;
  readonly place: LngLat | null;
  readonly comments: readonly CommentMark[];
  /** False while something shown is still being fetched. */
  readonly settled: boolean;
  readonly onView: (view: MapView, bounds: Bbox) => void;
  readonly onHover: (target: MapTarget | null, at: { x: number; y: number }) => void;
  readonly onClick: (target: MapTarget, ground: LngLat) => void;
  readonly onDragPlace: (lngLat: LngLat) => void;
  readonly onComment: (id: string) => void;
  readonly handle: (map: MapHandle | null) => void;
  /** The second of two maps, beside which the main one stays. */
  readonly second?: boolean;
}

/** Puts a `FenbuMap` into the page and hands it what changed. */
export function OrganisationMap(props: Props) {
  const { baseMap, seats, lit, scene, view, extent, venues, hovered, selection, place, comments, settled } =
    props;
  const { t } = useTranslation();
  const texts = useMapTexts(baseMap);
  const box = useRef<HTMLDivElement>(null);
  const [map, setMap] = useState<FenbuMap | null>(null);
  /** The scene that was wholly drawn when the map last came to rest. */
  const [restedOn, setRestedOn] = useState<MapScene | null>(null);
  const latest = useRef(props);
  latest.current = props;
  const drawn = useRef<MapScene | null>(null);
  const told = useRef<MapView | null>(null);
  const fitted = useRef<Bbox | null>(null);
  const ground = useRef({ baseMap, seats });

  // The ground is built once; scene, view and selection follow in the effects below.
  // biome-ignore lint/correctness/useExhaustiveDependencies: later values reach the map through its own methods.
  useEffect(() => {
    if (!box.current) return;
    const first = latest.current;
    fitted.current = first.extent;
    ground.current = { baseMap, seats };
    const created = new FenbuMap(
      box.current,
      {
        baseMap,
        seats,
        texts,
        lit: first.lit,
        view: first.view,
        fit: first.extent ?? baseMap.bbox,
      },
      {
        onView: (next, bounds) => {
          told.current = next;
          latest.current.onView(next, bounds);
        },
        onIdle: (idle) => setRestedOn(idle ? drawn.current : null),
        onHover: (target, at) => latest.current.onHover(target, at),
        onClick: (target, ground) => latest.current.onClick(target, ground),
        onDragPlace: (lngLat) => latest.current.onDragPlace(lngLat),
        onComment: (id) => latest.current.onComment(id),
      },
    );
    setMap(created);
    latest.current.handle({
      flyTo: (lngLat, zoom, raised) => created.flyTo(lngLat, zoom, raised),
      project: (lngLat) => created.project(lngLat),
      onCamera: (listener) => created.onCamera(listener),
      lead: (next, atRest) => created.lead(next, atRest),
      camera: () => created.camera(),
      drawArea: (onChange) => created.drawArea(onChange),
    });
    return () => {
      latest.current.handle(null);
      drawn.current = null;
      setMap(null);
      created.destroy();
    };
  }, [texts]);

  useEffect(() => {
    if (!map || !scene) return;
    let outdated = false;
    map.setScene(scene).then(
      () => {
        if (!outdated) drawn.current = scene;
      },
      () => {},
    );
    return () => {
      outdated = true;
    };
  }, [map, scene]);
  useEffect(() => {
    if (!map || (ground.current.baseMap === baseMap && ground.current.seats === seats)) return;
    ground.current = { baseMap, seats };
    void map.setGround(baseMap, seats);
  }, [map, baseMap, seats]);
  useEffect(() => void map?.setLit(lit), [map, lit]);
  useEffect(() => void map?.setVenues(venues), [map, venues]);
  useEffect(() => void map?.setHover(hovered), [map, hovered]);
  useEffect(() => void map?.setSelection(selection), [map, selection]);
  const pinText = t('screen.place-pin');
  useEffect(() => map?.setPlace(place, pinText), [map, place, pinText]);
  useEffect(() => map?.setComments(comments), [map, comments]);
  useEffect(() => {
    if (!map) return;
    if (view) {
      // What the map itself said last needs no move; it may already be somewhere else.
      if (view !== told.current && JSON.stringify(view) !== JSON.stringify(told.current)) map.jumpTo(view);
      fitted.current = null;
    } else if (fitted.current !== extent) {
      fitted.current = extent;
      map.fit(extent);
    }
  }, [map, view, extent]);

  const idle = settled && scene !== null && restedOn === scene;
  const second = props.second ?? false;
  return useMemo(
    () => (
      <>
        {/* biome-ignore lint/a11y/useSemanticElements: MapLibre fills this box with its own canvas and controls. */}
        <div
          ref={box}
          className="map"
          data-testid={second ? 'second-map' : 'map'}
          role="region"
          aria-label={t(second ? 'mapTheme.second-map' : 'screen.map')}
        />
        {idle && <span className="map-idle" data-testid={second ? 'second-map-idle' : 'map-idle'} />}
      </>
    ),
    [idle, second, t],
  );
}

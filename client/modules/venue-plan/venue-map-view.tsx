import { useEffect, useMemo, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Bbox, LngLat } from '../../../shared/division.ts';
import type { BaseMap } from '../../map/base-map.ts';
import type { NamedPlace } from '../../map/style/build-style.ts';
import type { LitDivisions } from '../../map/style/ground-layers.ts';
import { VenueMap } from '../../map/venue-map.ts';
import type { VenueScene, VenueTarget } from '../../map/venue-scene.ts';
import { useMapTexts } from '../organisation/map-texts.ts';
import '../organisation/organisation-map.css';
import { exposeVenueHook } from './test-hook.ts';

interface Props {
  readonly baseMap: BaseMap;
  readonly seats: readonly NamedPlace[];
  readonly lit: LitDivisions;
  /** Of the division: shown at first, and when it changes. */
  readonly extent: Bbox | null;
  readonly scene: VenueScene;
  readonly hovered: LngLat | null;
  readonly onHover: (target: VenueTarget | null, at: { x: number; y: number }) => void;
  readonly onClick: (target: VenueTarget) => void;
}

/** Puts a `VenueMap` into the page and hands it what changed. */
export function VenueMapView(props: Props) {
  const { baseMap, seats, lit, extent, scene, hovered } = props;
  const { t } = useTranslation();
  const texts = useMapTexts(baseMap);
  const box = useRef<HTMLDivElement>(null);
  const [map, setMap] = useState<VenueMap | null>(null);
  /** The scene that was wholly drawn when the map last came to rest. */
  const [restedOn, setRestedOn] = useState<VenueScene | null>(null);
  const drawn = useRef<VenueScene | null>(null);
  const latest = useRef(props);
  latest.current = props;
  const fitted = useRef<{ focus: Bbox | null; extent: Bbox | null }>({ focus: null, extent: null });
  const ground = useRef({ baseMap, seats });
  const placeLabel = t('screen.place-pin');

  // The ground is built once; everything else follows in the effects below.
  // biome-ignore lint/correctness/useExhaustiveDependencies: later values reach the map through its own methods.
  useEffect(() => {
    if (!box.current) return;
    const first = latest.current;
    const fit = scene.focus ?? extent;
    fitted.current = { focus: scene.focus, extent };
    ground.current = { baseMap, seats };
    const created = new VenueMap(
      box.current,
      { baseMap, seats, texts, placeLabel, lit: first.lit, fit: fit ?? baseMap.bbox },
      {
        onIdle: (idle) => setRestedOn(idle ? drawn.current : null),
        onHover: (target, at) => latest.current.onHover(target, at),
        onClick: (target) => latest.current.onClick(target),
      },
    );
    setMap(created);
    exposeVenueHook(created);
    return () => {
      drawn.current = null;
      setMap(null);
      exposeVenueHook(null);
      created.destroy();
    };
  }, [texts, placeLabel]);

  useEffect(() => {
    if (!map) return;
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
  useEffect(() => void map?.setHover(hovered), [map, hovered]);
  useEffect(() => {
    if (!map) return;
    const { focus } = scene;
    const before = fitted.current;
    fitted.current = { focus, extent };
    if (extent !== before.extent) map.fit(focus && focus !== before.focus ? focus : extent);
    else if (focus && focus !== before.focus) map.fit(focus);
  }, [map, scene, extent]);

  const idle = restedOn === scene;
  return useMemo(
    () => (
      <>
        {/* biome-ignore lint/a11y/useSemanticElements: MapLibre fills this box with its own canvas and controls. */}
        <div ref={box} className="map" data-testid="map" role="region" aria-label={t('screen.map')} />
        {idle && <span className="map-idle" data-testid="map-idle" />}
      </>
    ),
    [idle, t],
  );
}

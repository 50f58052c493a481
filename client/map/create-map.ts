import {
  AttributionControl,
  Map as MapLibreMap,
  NavigationControl,
  ScaleControl,
  setWorkerUrl,
} from 'maplibre-gl';
import 'maplibre-gl/dist/maplibre-gl.css';
import './attribution.css';
import type { StyleSpecification } from 'maplibre-gl';
import workerUrl from 'maplibre-gl/dist/maplibre-gl-worker.mjs?url';
import type { Bbox } from '../../shared/division.ts';
import { paintIcon } from './paint-icon.ts';
import { listSymbolIcons } from './symbol-icon.ts';
import { type MapView, padBbox } from './view.ts';

export type Bounds = [number, number, number, number];
export const boundsOf = (bbox: Bbox): Bounds => [...bbox];

export interface MapTexts {
  /** One line: sources to be named and how far the boundaries may be trusted. */
  readonly attribution: string;
  /** MapLibre's own control texts by its keys, e.g. `NavigationControl.ZoomIn`. */
  readonly controls: Readonly<Record<string, string>>;
}

/** Sharp on any screen, without painting more than three pixels for one. */
export function iconPixelRatio(): number {
  return Math.min(3, Math.max(2, Math.ceil(window.devicePixelRatio)));
}

/** A MapLibre map that stays inside the prefecture, north up, with its symbols in the atlas. No request leaves the page's origin. */
export function createMap(options: {
  container: HTMLElement;
  style: StyleSpecification;
  bbox: Bbox;
  view: MapView | null;
  fit: Bbox;
  texts: MapTexts;
}): MapLibreMap {
  setWorkerUrl(new URL(workerUrl, document.baseURI).href);
  const { container, style, bbox, view, fit, texts } = options;
  const map = new MapLibreMap({
    container,
    style,
    ...(view
      ? { center: [view.lng, view.lat] as [number, number], zoom: view.zoom }
      : { bounds: boundsOf(fit), fitBoundsOptions: { padding: fitPadding(container), maxZoom: 14 } }),
    maxBounds: boundsOf(padBbox(bbox, 1)),
    maxZoom: 18,
    maxPitch: 0,
    dragRotate: false,
    pitchWithRotate: false,
    touchPitch: false,
    renderWorldCopies: false,
    // CJK letters are to follow `text-font` like all others, not MapLibre's own guess.
    localIdeographFontFamily: false,
    fadeDuration: 0,
    attributionControl: false,
    locale: { ...texts.controls },
    validateStyle: false,
  });
  map.touchZoomRotate.disableRotation();
  map.keyboard.disableRotation();
  map.addControl(new NavigationControl({ showCompass: false }), 'top-right');
  map.addControl(
    new AttributionControl({ compact: false, customAttribution: texts.attribution }),
    'bottom-right',
  );
  map.addControl(new ScaleControl({ maxWidth: 90 }), 'bottom-right');
  const ratio = iconPixelRatio();
  for (const icon of listSymbolIcons())
    map.addImage(icon.name, paintIcon(icon, ratio), { pixelRatio: ratio });
  const restrain = () => {
    const whole = map.cameraForBounds(boundsOf(bbox))?.zoom;
    if (whole !== undefined) map.setMinZoom(Math.max(0, whole - 0.4));
  };
  restrain();
  map.on('resize', restrain);
  return map;
}

/** Room around what is fitted, less on a phone. */
export function fitPadding(container: HTMLElement): number {
  return Math.round(Math.min(48, Math.min(container.clientWidth, container.clientHeight) * 0.06));
}

import { IconLayer } from '@deck.gl/layers';
import { MapLibreOverlay } from '@deck.gl/maplibre';
import type { Map as MapLibreMap } from 'maplibre-gl';
import { aggregateRows } from '../../client/map/aggregate.ts';
import type { BaseMap } from '../../client/map/base-map.ts';
import { createMap } from '../../client/map/create-map.ts';
import { MarkImages } from '../../client/map/mark-images.ts';
import { paintIcon } from '../../client/map/paint-icon.ts';
import { type MapScene, markFeatures, sceneFeatures, sceneMarks } from '../../client/map/scene.ts';
import { buildStyle } from '../../client/map/style/build-style.ts';
import { listSymbolIcons } from '../../client/map/symbol-icon.ts';
import { symbolClasses } from '../../shared/symbol.ts';

export interface WayTimes {
  readonly first: number;
  readonly again: number;
  readonly frame: number;
}
export interface MapTimes {
  /** What the page shows of a whole city: circles by division, and the unorganised above-scale ones one by one. */
  readonly overview: WayTimes;
  readonly maplibre: WayTimes;
  readonly deck: WayTimes;
}

const baseMap: BaseMap = {
  bbox: [106.5, 37.6, 111.5, 40.9],
  sources: [],
  water: { type: 'FeatureCollection', features: [] },
  places: [],
  divisions: { type: 'FeatureCollection', features: [] },
};

/** Points in a fixed pattern over the city; `turn` moves them, so that no picture is the one before. */
function scatter(count: number, turn: number): MapScene {
  let state = 1 + turn;
  const random = () => {
    state = (state * 48_271) % 2_147_483_647;
    return state / 2_147_483_647;
  };
  const [lng, lat, employees, symbolClass] = [
    new Float64Array(count),
    new Float64Array(count),
    new Int32Array(count),
    new Uint8Array(count),
  ];
  for (let row = 0; row < count; row += 1) {
    lng[row] = 106.8 + 4.4 * random();
    lat[row] = 37.9 + 2.7 * random();
    employees[row] = Math.floor(1500 * random() ** 4);
    symbolClass[row] = Math.floor(symbolClasses.length * random());
  }
  return {
    presentation: 'points',
    theme: { kind: 'symbols' },
    aggregates: [],
    rows: Uint32Array.from({ length: count }, (_, row) => row),
    columns: { lng, lat, employees, symbolClass },
    picked: new Set(),
  };
}

/** The picture is there when a pixel of it can be read back: drawing itself goes on behind the page's code. */
function flush(canvas: HTMLCanvasElement | null): void {
  const gl = canvas?.getContext('webgl2');
  gl?.readPixels(0, 0, 1, 1, gl.RGBA, gl.UNSIGNED_BYTE, new Uint8Array(4));
}

const idle = (map: MapLibreMap) => new Promise<void>((resolve) => void map.once('idle', () => resolve()));
const median = (values: number[]) =>
  values.toSorted((a, b) => a - b)[Math.floor(values.length / 2)] ?? Number.NaN;

async function freshMap(): Promise<MapLibreMap> {
  const container = document.getElementById('map');
  if (!container) throw new Error('no container');
  const map = createMap({
    container,
    style: buildStyle(baseMap, [], { currentCode: '', litCodes: [], outlinedCode: '' }),
    bbox: baseMap.bbox,
    view: null,
    fit: baseMap.bbox,
    texts: { attribution: '', controls: {} },
  });
  await idle(map);
  return map;
}

/** Milliseconds of a frame while the map moves, over 10 steps. */
async function panFrame(map: MapLibreMap, drawn: () => Promise<void>): Promise<number> {
  const times: number[] = [];
  for (let step = 0; step < 10; step += 1) {
    const start = performance.now();
    const done = drawn();
    map.panBy([step % 2 ? -20 : 20, 0], { animate: false });
    await done;
    times.push(performance.now() - start);
  }
  return median(times);
}

async function measure(
  draw: (turn: number) => Promise<void>,
  turns: number,
): Promise<Omit<WayTimes, 'frame'>> {
  const times: number[] = [];
  for (let turn = 0; turn <= turns; turn += 1) {
    const start = performance.now();
    await draw(turn);
    times.push(performance.now() - start);
  }
  const [first = Number.NaN, ...again] = times;
  return { first, again: median(again) };
}

type Settable = { setData(data: unknown): unknown } | undefined;
const divisions = 9;
const gapCode = symbolClasses.indexOf('unorganised-above-scale');

/** The same points counted by nine divisions; one in forty is an unorganised above-scale enterprise, as in the sample city. */
function overviewOf(scene: MapScene): MapScene {
  const all = Array.from(scene.rows);
  const symbolClass = all.map((row) =>
    row % 40 === 0 ? gapCode : (gapCode + 1 + (row % 2)) % symbolClasses.length,
  );
  const columns = {
    ...scene.columns,
    symbolClass,
    division: all.map((row) => row % divisions),
    threshold: 50,
  };
  const codes = Array.from({ length: divisions }, (_, index) => `旗区${index}`);
  const aggregates = aggregateRows(columns, all, codes, (code) => ({
    name: code,
    lngLat: [107.2 + 0.45 * codes.indexOf(code), 39.2],
  }));
  return {
    ...scene,
    presentation: 'banner',
    aggregates,
    rows: all.filter((row) => symbolClass[row] === gapCode),
    columns,
  };
}

async function measureMapLibre(count: number, turns: number, overview: boolean): Promise<WayTimes> {
  const map = await freshMap();
  const organisations = map.getSource('organisations') as Settable;
  const aggregates = map.getSource('aggregates') as Settable;
  const images = new MarkImages(map);
  const times = await measure(async (turn) => {
    const drawn = idle(map);
    const scene = overview ? overviewOf(scatter(count, turn)) : scatter(count, turn);
    const marks = sceneMarks(scene);
    images.paint(marks);
    if (overview) aggregates?.setData(markFeatures(marks));
    organisations?.setData(sceneFeatures(scene));
    await drawn;
    flush(map.getCanvas());
  }, turns);
  const frame = await panFrame(map, async () => {
    await new Promise<void>((resolve) => void map.once('render', () => resolve()));
    flush(map.getCanvas());
  });
  map.remove();
  return { ...times, frame };
}

/** All symbols in one picture, as deck.gl wants them. */
function deckAtlas() {
  const icons = listSymbolIcons();
  const side = 2 * Math.max(...icons.map((icon) => icon.sidePixels));
  const canvas = document.createElement('canvas');
  canvas.width = side * icons.length;
  canvas.height = side;
  const context = canvas.getContext('2d');
  const mapping = Object.fromEntries(
    icons.map((icon, index) => {
      const image = paintIcon(icon, 2);
      context?.putImageData(image, index * side, 0);
      return [icon.name, { x: index * side, y: 0, width: image.width, height: image.height }];
    }),
  );
  return {
    atlas: canvas.toDataURL(),
    mapping,
    sizes: new Map(icons.map((icon) => [icon.name, icon.sidePixels])),
  };
}

async function measureDeck(count: number, turns: number): Promise<WayTimes> {
  const map = await freshMap();
  const { atlas, mapping, sizes } = deckAtlas();
  let onDrawn = () => {};
  const overlay = new MapLibreOverlay({ interleaved: false, layers: [], onAfterRender: () => onDrawn() });
  map.addControl(overlay);
  const loaded = (layer: IconLayer | null) => layer === null || layer.isLoaded;
  let layer: IconLayer | null = null;
  const drawn = () =>
    new Promise<void>((resolve) => {
      onDrawn = () => loaded(layer) && resolve();
    });
  const times = await measure(async (turn) => {
    const { features } = sceneFeatures(scatter(count, turn));
    features.sort((a, b) => a.properties.order - b.properties.order);
    layer = new IconLayer({
      id: 'points',
      data: features,
      iconAtlas: atlas,
      iconMapping: mapping,
      getIcon: (each: (typeof features)[number]) => each.properties.icon,
      getPosition: (each: (typeof features)[number]) => each.geometry.coordinates as [number, number],
      getSize: (each: (typeof features)[number]) => sizes.get(each.properties.icon) ?? 12,
      sizeUnits: 'pixels',
    });
    const done = drawn();
    overlay.setProps({ layers: [layer] });
    await done;
    flush(overlay.getCanvas());
  }, turns);
  const frame = await panFrame(map, async () => {
    await drawn();
    flush(map.getCanvas());
    flush(overlay.getCanvas());
  });
  map.remove();
  return { ...times, frame };
}

export async function measureWays(count: number, turns: number): Promise<MapTimes> {
  return {
    overview: await measureMapLibre(count, turns, true),
    maplibre: await measureMapLibre(count, turns, false),
    deck: await measureDeck(count, turns),
  };
}

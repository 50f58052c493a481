import type { Polygon } from 'geojson';
import type { Map as MapLibreMap } from 'maplibre-gl';
import { TerraDraw, TerraDrawPolygonMode, TerraDrawSelectMode } from 'terra-draw';
import { TerraDrawMapLibreGLAdapter } from 'terra-draw-maplibre-gl-adapter';
import type { DrawArea, OnAreaChange } from './draw-area.ts';

const colour = '#37414d';
const look = {
  fillColor: colour,
  fillOpacity: 0.14,
  outlineColor: colour,
  outlineWidth: 2,
} as const;
const corner = { pointColor: '#ffffff', pointOutlineColor: colour, pointOutlineWidth: 2 } as const;

function modes() {
  return [
    new TerraDrawPolygonMode({ styles: { ...look, closingPointColor: colour, closingPointWidth: 6 } }),
    new TerraDrawSelectMode({
      flags: {
        polygon: {
          feature: {
            draggable: true,
            coordinates: { midpoints: true, draggable: true, deletable: true },
          },
        },
      },
      styles: {
        selectedPolygonColor: look.fillColor,
        selectedPolygonFillOpacity: look.fillOpacity,
        selectedPolygonOutlineColor: look.outlineColor,
        selectedPolygonOutlineWidth: look.outlineWidth,
        selectionPointColor: corner.pointColor,
        selectionPointOutlineColor: corner.pointOutlineColor,
        selectionPointOutlineWidth: corner.pointOutlineWidth,
        selectionPointWidth: 6,
        midPointColor: corner.pointOutlineColor,
        midPointWidth: 4,
      },
    }),
  ];
}

/** Terra Draw refuses more than nine decimals. */
function rounded({ coordinates }: Polygon): Polygon {
  const round = (value = 0) => Number(value.toFixed(7));
  return {
    type: 'Polygon',
    coordinates: coordinates.map((ring) => ring.map(([lng, lat]) => [round(lng), round(lat)])),
  };
}

/** @param onDestroy called once, when the map has its clicks back. */
export function openDrawArea(map: MapLibreMap, onChange: OnAreaChange, onDestroy: () => void): DrawArea {
  const draw = new TerraDraw({ adapter: new TerraDrawMapLibreGLAdapter({ map }), modes: modes() });
  draw.start();
  let open = true;

  const value = (): Polygon | null => {
    if (draw.getMode() === 'polygon') return null;
    const found = draw.getSnapshot().find(({ geometry }) => geometry.type === 'Polygon');
    return found ? (found.geometry as Polygon) : null;
  };
  const showCorners = () => {
    const id = draw.getSnapshot().find(({ geometry }) => geometry.type === 'Polygon')?.id;
    draw.setMode('select');
    if (id !== undefined) draw.selectFeature(id);
  };
  // Drawn to the end, or a corner moved: either way there is a closed area now.
  draw.on('finish', (_id, { action }) => {
    if (action === 'draw') showCorners();
    onChange(value());
  });
  return {
    start() {
      draw.clear();
      draw.setMode('polygon');
      onChange(null);
    },
    edit(area) {
      draw.clear();
      draw.setMode('select');
      draw.addFeatures([{ type: 'Feature', geometry: rounded(area), properties: { mode: 'polygon' } }]);
      showCorners();
    },
    value,
    clear() {
      draw.clear();
      draw.setMode('select');
      onChange(null);
    },
    destroy() {
      if (!open) return;
      open = false;
      draw.stop();
      onDestroy();
    },
  };
}

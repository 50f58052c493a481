import type { Feature, FeatureCollection, MultiPolygon, Polygon } from 'geojson';
import {
  type AreaPattern,
  type AreaValue,
  areaDiscDiameter,
  type ChoroplethScheme,
  classOf,
  noDataColour,
} from '../../shared/choropleth.ts';
import type { LngLat } from '../../shared/division.ts';
import { formatRate } from '../../shared/indicator.ts';
import type { DivisionMark } from './division-mark.ts';

/** A division to be coloured: by its polygon, or without one by a disc. */
export interface Area extends AreaValue {
  readonly name: string;
  readonly polygon: Polygon | MultiPolygon | null;
  /** Where its label, and without a polygon its disc, stands; null: nowhere on the map. */
  readonly lngLat: LngLat | null;
}

export interface AreaLook {
  readonly colour: string;
  readonly pattern: Exclude<AreaPattern, 'plain'> | 'no-data' | null;
  /** Not everything in it is published: a veil of dots. */
  readonly veiled: boolean;
}

export function areaLook(area: AreaValue, scheme: ChoroplethScheme): AreaLook {
  const index = classOf(scheme, area);
  const found = index === null ? undefined : scheme.classes[index];
  if (!found) return { colour: noDataColour, pattern: 'no-data', veiled: false };
  const { colour, pattern } = found;
  return { colour, pattern: pattern === 'plain' ? null : pattern, veiled: !area.published };
}

export interface AreaProperties {
  readonly code: string;
  readonly colour: string;
  readonly pattern: string;
  readonly veiled: boolean;
}

/** The polygons of those that have one. */
export function areaFeatures(
  areas: readonly Area[],
  scheme: ChoroplethScheme,
): FeatureCollection<Polygon | MultiPolygon, AreaProperties> {
  const features = areas.flatMap((area): Feature<Polygon | MultiPolygon, AreaProperties>[] => {
    if (!area.polygon) return [];
    const { colour, pattern, veiled } = areaLook(area, scheme);
    const properties = { code: area.code, colour, pattern: pattern ? patternImage(pattern) : '', veiled };
    return [{ type: 'Feature', geometry: area.polygon, properties }];
  });
  return { type: 'FeatureCollection', features };
}

export const patternImage = (pattern: string) => `area/${pattern}`;

/** Its value as a label; without a polygon the disc beside it. Null when it has no place. */
export function areaMark(area: Area, scheme: ChoroplethScheme): DivisionMark | null {
  if (!area.lngLat) return null;
  const { code, name, lngLat, numerator, denominator, polygon } = area;
  const look = areaLook(area, scheme);
  const diameter = polygon ? 0 : areaDiscDiameter(area);
  return {
    ...{ code, name, lngLat, diameter },
    image: polygon
      ? null
      : {
          name: `disc/${diameter}/${look.colour}/${look.pattern}/${look.veiled}`,
          disc: { ...look, diameter },
        },
    texts: [{ tone: 'plain', text: formatRate(numerator, denominator) }],
    opacity: 1,
  };
}

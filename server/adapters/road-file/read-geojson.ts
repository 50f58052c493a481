import type { NetworkBuilder } from '../../../shared/road/network-builder.ts';
import type { RoadFileFacts } from '../../../shared/road/road-report.ts';
import { requireCrsName } from './coordinate-system.ts';
import { linePartsOf } from './line-parts.ts';
import { refuseKind } from './road-file-kind.ts';
import { splitFeatures } from './split-features.ts';

/** Reads a FeatureCollection (RFC 7946; WGS 84 unless an old `crs` member says otherwise). Fails with an AppError only. */
export function readGeoJson(bytes: Uint8Array, builder: NetworkBuilder): RoadFileFacts {
  let isCollection = false;
  for (const [member, value] of splitFeatures(bytes)) {
    if (member === 'type') {
      if (value !== 'FeatureCollection') throw refuseKind('json-other');
      isCollection = true;
    } else if (member === 'crs') {
      const { properties } = (value ?? {}) as { properties?: { name?: unknown } };
      if (value !== null) requireCrsName(String(properties?.name ?? ''));
    } else if (member === 'features') {
      const { properties, geometry } = (value ?? {}) as { properties?: unknown; geometry?: unknown };
      builder.addFeature(asRecord(properties), linePartsOf(geometry));
    }
  }
  if (!isCollection) throw refuseKind('json-other');
  return { format: 'geojson', layer: null, otherLayers: 0, encoding: null };
}

function asRecord(properties: unknown): Readonly<Record<string, unknown>> {
  return typeof properties === 'object' && properties !== null
    ? (properties as Readonly<Record<string, unknown>>)
    : {};
}

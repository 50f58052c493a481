import type { Bbox } from '../../division.ts';
import { type Angle, parseAngle, splitPair } from './coordinate-angle.ts';
import { isBlankText } from './normalise-text.ts';
import { type IssueDraft, type Parsed, parsed, quoted, unsure, warning } from './parsed.ts';
import { cellText, type RawCell } from './raw-cell.ts';

export interface CoordinateCells {
  readonly lng?: RawCell;
  readonly lat?: RawCell;
  /** One cell with both values, longitude first or marked by letters. */
  readonly pair?: RawCell;
}

export interface ParsedCoordinates {
  /** Degrees in the file's datum, untransformed. */
  readonly lng: number;
  readonly lat: number;
  /** The cell texts as they stood in the file. */
  readonly original: string;
}

/** China's mainland and sea within a degree: what lies outside cannot be a place of this registry. */
const chinaBbox: Bbox = [73, 3, 136, 54];

/**
 * A point from its cells, in whatever datum the file uses. `region` (WGS 84, with a margin) lets swapped values be seen.
 * No cell or only empty ones give null, as do a lone value (warning `coordinate-incomplete`) and 0,0 (`coordinate-zero`).
 * Warnings: `coordinate-outside-region`, `coordinate-coarse` (2 decimals or fewer), `coordinate-axes-exchanged` (the letters E/N
 * stood in the other column and were followed).
 * Fails with the questions `coordinate-unreadable`, `coordinate-projected` (metres, e.g. CGCS2000 3-degree), `coordinate-swapped`
 * (`params.suggestion` is `lng,lat`) or `coordinate-outside-china`.
 */
export function parseCoordinates(cells: CoordinateCells, region?: Bbox): Parsed<ParsedCoordinates | null> {
  const texts = coordinateTexts(cells);
  const original = texts.original;
  const value = quoted(original);
  if (isBlankText(texts.lng) && isBlankText(texts.lat)) {
    return isBlankText(original) ? parsed(null) : unsure('coordinate-unreadable', { value });
  }
  if (isBlankText(texts.lng) || isBlankText(texts.lat))
    return parsed(null, warning('coordinate-incomplete', { value }));
  const first = parseAngle(texts.lng);
  const second = parseAngle(texts.lat);
  if (!first || !second) return unsure('coordinate-unreadable', { value });
  if (first.axis !== null && first.axis === second.axis) return unsure('coordinate-unreadable', { value });
  const exchanged = first.axis === 'lat' || second.axis === 'lng';
  const [lng, lat] = exchanged ? [second, first] : [first, second];
  const exchange =
    exchanged && cells.pair === undefined ? [warning('coordinate-axes-exchanged', { value })] : [];
  return judge(lng, lat, original, region, exchange);
}

function judge(
  lng: Angle,
  lat: Angle,
  original: string,
  region: Bbox | undefined,
  warnings: IssueDraft[],
): Parsed<ParsedCoordinates | null> {
  const params = { value: quoted(original) };
  const [x, y] = [lng.degrees, lat.degrees];
  if (x === 0 && y === 0) return parsed(null, warning('coordinate-zero', params));
  if (Math.abs(x) > 360 || Math.abs(y) > 360) return unsure('coordinate-projected', params);
  const bounds = region ?? chinaBbox;
  const swapped = !within(bounds, x, y) && within(bounds, y, x);
  if (swapped) return unsure('coordinate-swapped', { ...params, suggestion: `${y},${x}` });
  if (!within(chinaBbox, x, y)) return unsure('coordinate-outside-china', params);
  if (region && !within(region, x, y)) warnings.push(warning('coordinate-outside-region', params));
  if ((lng.decimals ?? 9) <= 2 && (lat.decimals ?? 9) <= 2)
    warnings.push(warning('coordinate-coarse', params));
  return parsed({ lng: x, lat: y, original }, ...warnings);
}

function coordinateTexts({ lng, lat, pair }: CoordinateCells): {
  lng: string;
  lat: string;
  original: string;
} {
  const [lngText, latText] = [cellText(lng), cellText(lat)];
  if (!isBlankText(lngText) || !isBlankText(latText)) {
    // Both values in the longitude cell, the latitude cell left empty: seen in forms with one column filled by a map tool.
    const both = isBlankText(latText) ? splitPair(lngText) : null;
    if (both && !/^\d+,\d+$/.test(lngText.trim())) return { lng: both[0], lat: both[1], original: lngText };
    return {
      lng: lngText,
      lat: latText,
      original: [lngText, latText].filter((text) => text !== '').join(','),
    };
  }
  const original = cellText(pair);
  const split = splitPair(original);
  return { lng: split?.[0] ?? '', lat: split?.[1] ?? '', original };
}

function within([west, south, east, north]: Bbox, x: number, y: number): boolean {
  return x >= west && x <= east && y >= south && y <= north;
}

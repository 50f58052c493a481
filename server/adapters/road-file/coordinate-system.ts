import { AppError } from '../../../shared/app-error.ts';

/** Degrees of WGS 84, or of CGCS2000, which agrees with it to centimetres. */
const acceptedCodes = new Set(['4326', '4490']);
const acceptedNames =
  /^(gcs_|d_)?(wgs_?(19)?84|china_?geodetic_?coordinate_?system_?2000|china_?2000|cgcs_?2000)$/;

/** @throws AppError `road-datum` naming what was found */
export function requireEpsg(organisation: string, code: string | number, name: string): void {
  if (organisation.toUpperCase() === 'EPSG' && acceptedCodes.has(String(code))) return;
  throw foreignDatum(name || `${organisation}:${code}`);
}

/**
 * Judges the text of a `.prj` (WKT as ESRI or as OGC write it): geographic, degrees, of an accepted name or code.
 * @throws AppError `road-datum` naming what was found
 */
export function requireWkt(text: string | null): void {
  const wkt = text?.trim() ?? '';
  if (wkt === '') throw foreignDatum('undeclared');
  const [, keyword = '', name = ''] = /^(\w+)\s*\[\s*"([^"]{0,200})"/.exec(wkt) ?? [];
  const isGeographic = /^(GEOGCS|GEOGCRS|GEODCRS|GEODETICCRS|GEOGRAPHICCRS)$/i.test(keyword);
  // The system's own code stands last, those of its parts before it.
  const code = [...wkt.matchAll(/(?:AUTHORITY|ID)\s*\[\s*"EPSG"\s*,\s*"?(\d+)"?/gi)].at(-1)?.[1];
  const plain = name.toLowerCase().replace(/[\s-]+/g, '_');
  const isDegree = !/UNIT\s*\[\s*"(grad|gon|radian)/i.test(wkt);
  const isKnown = acceptedNames.test(plain) || (code !== undefined && acceptedCodes.has(code));
  if (!isGeographic || !isKnown || !isDegree) throw foreignDatum(name || wkt.slice(0, 60));
}

/** The old `crs` member of GeoJSON: `urn:ogc:def:crs:OGC:1.3:CRS84`, `urn:ogc:def:crs:EPSG::4490`, `EPSG:4326`. */
export function requireCrsName(name: string): void {
  if (/(^|:)CRS84$/i.test(name)) return;
  const code = /EPSG:(?:[\d.]*:)?(\d+)$/i.exec(name)?.[1];
  if (code === undefined || !acceptedCodes.has(code)) throw foreignDatum(name);
}

/** @param found a name, or a key below `road.found.` */
function foreignDatum(found: string): AppError {
  return new AppError('road-datum', { found: found.slice(0, 120) });
}

import { AppError } from '../../../shared/app-error.ts';
import type { RoadFileFormat } from '../../../shared/road/road-report.ts';

const signatures: readonly (readonly [kind: string, text: string])[] = [
  ['pdf', '%PDF'],
  ['archive', 'Rar!'],
  ['archive', '7z\xbc\xaf'],
  ['archive', '\x1f\x8b'],
  ['shapefile-alone', '\x00\x00\x27\x0a'],
];

/** Tells the kind of a road file by its first bytes, never by its name. @throws AppError `road-file-kind` */
export function detectRoadFile(bytes: Uint8Array): RoadFileFormat {
  const head = Buffer.from(bytes.buffer, bytes.byteOffset, Math.min(bytes.length, 2048)).toString('latin1');
  if (head.startsWith('PK\x03\x04') || head.startsWith('PK\x05\x06')) return 'shapefile';
  if (head.startsWith('SQLite format 3\0')) return 'geopackage';
  if (/^(\xef\xbb\xbf)?\s*\{/.test(head)) return 'geojson';
  for (const [kind, text] of signatures) if (head.startsWith(text)) throw refuseKind(kind);
  if (/^(\xef\xbb\xbf)?\s*\[/.test(head)) throw refuseKind('json-other');
  if (/<kml\b/i.test(head)) throw refuseKind('kml');
  if (/<osm\b/i.test(head) || head.slice(4, 20).includes('OSMHeader')) throw refuseKind('osm');
  if (/^(\xef\xbb\xbf)?\s*<\?xml/i.test(head)) throw refuseKind('xml');
  throw refuseKind('binary');
}

export function refuseKind(kind: string): AppError {
  return new AppError('road-file-kind', { kind });
}

export function damaged(format: 'json' | 'shapefile' | 'geopackage'): AppError {
  return new AppError('file-unreadable', { reason: `${format}-damaged` });
}

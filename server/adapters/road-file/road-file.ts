import type { RoadReport } from '../../../shared/road/road-report.ts';

export interface ReadRoads {
  /** The network in the product's own form, as `decodeNetwork` takes it. */
  readonly bytes: Uint8Array;
  readonly report: RoadReport;
  /** West, south, east, north. */
  readonly bbox: readonly [number, number, number, number];
  /** Of the file, in hex. */
  readonly sha256: string;
}

/**
 * Turns a road file that staff have into a network: GeoJSON, a Shapefile as zip, or a GeoPackage. Fails with an AppError:
 * `file-too-large` {limit}, `road-file-kind` {kind}, `road-datum` {found}, `road-file-empty` {count}, `road-too-large` {reason, limit},
 * `file-unreadable` {reason}, `workbook-suspicious` {reason}, `workbook-timeout` or `overloaded`.
 */
export interface RoadFileReader {
  read(bytes: Uint8Array, fileName: string): Promise<ReadRoads>;
}

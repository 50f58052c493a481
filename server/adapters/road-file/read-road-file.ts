import { createHash } from 'node:crypto';
import { NetworkBuilder } from '../../../shared/road/network-builder.ts';
import { encodeNetwork } from '../../../shared/road/network-bytes.ts';
import { networkBbox } from '../../../shared/road/road-network.ts';
import { readGeoJson } from './read-geojson.ts';
import { readGeoPackage } from './read-geopackage.ts';
import { readShapefile } from './read-shapefile.ts';
import type { ReadRoads } from './road-file.ts';
import { detectRoadFile } from './road-file-kind.ts';

/** Reads a file of any of the three kinds in this thread. Fails with an AppError only. */
export async function readRoadFile(bytes: Uint8Array): Promise<ReadRoads> {
  const format = detectRoadFile(bytes);
  const sha256 = createHash('sha256').update(bytes).digest('hex');
  const builder = new NetworkBuilder();
  const facts =
    format === 'geojson'
      ? readGeoJson(bytes, builder)
      : format === 'shapefile'
        ? await readShapefile(Buffer.from(bytes.buffer, bytes.byteOffset, bytes.length), builder)
        : await readGeoPackage(bytes, builder);
  const { network, report } = builder.finish(facts);
  return { bytes: encodeNetwork(network), report, bbox: networkBbox(network), sha256 };
}

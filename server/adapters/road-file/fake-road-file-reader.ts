import { NetworkBuilder } from '../../../shared/road/network-builder.ts';
import { encodeNetwork } from '../../../shared/road/network-bytes.ts';
import { networkBbox } from '../../../shared/road/road-network.ts';
import type { RoadFileReader } from './road-file.ts';

/** For tests of what comes after reading: answers every file with one road of two kilometres or so. */
export const fakeRoadFileReader: RoadFileReader = {
  async read(bytes) {
    const builder = new NetworkBuilder();
    builder.addFeature({ highway: 'primary' }, [
      [
        [110, 39.6],
        [110.02, 39.6],
      ],
    ]);
    const facts = { format: 'geojson', layer: null, otherLayers: 0, encoding: null } as const;
    const { network, report } = builder.finish(facts);
    return {
      bytes: encodeNetwork(network),
      report,
      bbox: networkBbox(network),
      sha256: String(bytes.length).padStart(64, '0'),
    };
  },
};

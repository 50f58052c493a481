import { listComponents } from './components.ts';
import { direction } from './road-attributes.ts';
import { roadClasses } from './road-class.ts';
import { type RoadNetwork, roadMillimetres } from './road-network.ts';
import type { RoadReport } from './road-report.ts';

/** How many of the parts that cannot be reached are named. */
const namedParts = 5;

/** The figures of a finished network. */
export function describeNetwork(
  network: RoadNetwork,
): Pick<
  RoadReport,
  | 'junctions'
  | 'roads'
  | 'lengthMetres'
  | 'classes'
  | 'oneWayMetres'
  | 'components'
  | 'largestShare'
  | 'apart'
> {
  const lengths = roadMillimetres(network);
  const perClass = new Float64Array(roadClasses.length);
  let [all, oneWay] = [0, 0];
  lengths.forEach((length, road) => {
    all += length;
    const of = network.roadClass[road] ?? 0;
    perClass[of] = (perClass[of] ?? 0) + length;
    if (network.direction[road] !== direction.both) oneWay += length;
  });
  const components = listComponents(network, lengths);
  return {
    junctions: network.junctionCount,
    roads: network.from.length,
    lengthMetres: all / 1000,
    classes: roadClasses.flatMap((roadClass, of) =>
      perClass[of] ? [{ roadClass, lengthMetres: perClass[of] / 1000 }] : [],
    ),
    oneWayMetres: oneWay / 1000,
    components: components.length,
    largestShare: (components[0]?.lengthMillimetres ?? 0) / all,
    apart: components
      .slice(1, 1 + namedParts)
      .map(({ lengthMillimetres, at }) => ({ lengthMetres: lengthMillimetres / 1000, at })),
  };
}

import { type Detour, detourWay } from '../../../shared/way.ts';
import type { FoundWay, Router } from './router.ts';

/** Great circle times a declared factor, at a declared speed: what is said where no network is there. */
export function createDetourRouter(detour: Detour): Router {
  return {
    basis: { kind: 'detour', ...detour },

    async listWays(from, to, { metres = Infinity, seconds = Infinity }) {
      const ways: FoundWay[] = [];
      for (const [fromIndex, start] of from.entries()) {
        for (const [toIndex, goal] of to.entries()) {
          const way = detourWay(start, goal, detour);
          if (way.distanceMetres <= metres && way.durationSeconds <= seconds)
            ways.push({ fromIndex, toIndex, ...way });
        }
      }
      return ways;
    },

    async findRoute(from, to) {
      return { ...detourWay(from, to, detour), line: [from, to] };
    },

    listReachedRoads: async () => null,
  };
}

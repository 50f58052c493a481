import type { FastifyInstance } from 'fastify';
import { listDivisions } from '../../modules/division/data.ts';
import type { Services } from '../app.ts';
import { proveScope } from '../prove-scope.ts';

/** `GET /api/base-map`: division polygons, water and place labels as GeoJSON, and the sources to be named. */
export function registerBaseMap(app: FastifyInstance, { db, pack }: Services): void {
  app.get('/api/base-map', async (request, reply) => {
    const divisions = await listDivisions(db, await proveScope(db, request));
    return reply.header('cache-control', 'private, max-age=60').send({
      bbox: pack.manifest.bbox,
      sources: pack.manifest.sources,
      water: pack.water,
      places: pack.places,
      divisions: {
        type: 'FeatureCollection',
        features: divisions
          .filter((each) => each.polygon)
          .map(({ code, name, shortName, level, schematic, polygon }) => ({
            type: 'Feature',
            properties: { code, name, shortName, level, schematic },
            geometry: polygon,
          })),
      },
    });
  });
}

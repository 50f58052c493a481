import type { FastifyInstance } from 'fastify';
import { readRegionPack } from '../../../geodata/read-pack.ts';
import { listDivisions } from '../../modules/division/data.ts';
import type { Services } from '../app.ts';
import { proveScope } from '../prove-scope.ts';

/** `GET /api/base-map`: division polygons, water and place labels as GeoJSON, and the sources to be named. */
export function registerBaseMap(app: FastifyInstance, { db, packDir }: Services): void {
  app.get('/api/base-map', async (_request, reply) => {
    const [divisions, pack] = await Promise.all([
      proveScope(db).then((scope) => listDivisions(db, scope)),
      readRegionPack(packDir),
    ]);
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

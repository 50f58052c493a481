import { createHash } from 'node:crypto';
import type { FastifyInstance } from 'fastify';
import { z } from 'zod';
import { AppError } from '../../../shared/app-error.ts';
import { Quarter } from '../../../shared/quarter.ts';
import { getGroundPeriod, listGround } from '../../modules/division/data.ts';
import type { Services } from '../app.ts';
import { enter } from '../prove-scope.ts';

const Query = z.object({ quarter: Quarter.optional() });

/**
 * `GET /api/base-map?quarter=Q`: division outlines as they were in the quarter (default: as they stand last), water and place labels as
 * GeoJSON, the sources to be named, and the quarters for which it is the same. The ground is public to whoever is signed in.
 */
export function registerBaseMap(app: FastifyInstance, services: Services): void {
  const { pack } = services;
  app.get('/api/base-map', async (request, reply) => {
    const query = Query.safeParse(request.query);
    if (!query.success) throw new AppError('quarter-unknown');
    const { quarter } = query.data;
    const [divisions, holds] = await enter(services, [request, reply], 'self', 'read', async (tx) => [
      await listGround(tx, quarter),
      await getGroundPeriod(tx, quarter),
    ]);
    const body = JSON.stringify({
      holds,
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
    const tag = `"${createHash('sha256').update(body).digest('base64url').slice(0, 22)}"`;
    // Asked again each time, since a division may change any day; sent again only when one has.
    reply.header('cache-control', 'private, no-cache').header('etag', tag);
    if (request.headers['if-none-match'] === tag) return reply.code(304).send();
    return reply.type('application/json; charset=utf-8').send(body);
  });
}

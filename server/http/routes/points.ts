import type { FastifyInstance } from 'fastify';
import { z } from 'zod';
import { AppError } from '../../../shared/app-error.ts';
import { encodePoints } from '../../../shared/points.ts';
import { Quarter } from '../../../shared/quarter.ts';
import { listOrganisations } from '../../modules/organisation/data.ts';
import { getAboveScaleThreshold } from '../../modules/setting/data.ts';
import type { Services } from '../app.ts';
import { enter } from '../prove-scope.ts';

const Query = z.object({ quarter: Quarter });

/** `GET /api/points?quarter=Q`: the quarter's organisations as binary columns (format: `shared/points.ts`). */
export function registerPoints(app: FastifyInstance, services: Services): void {
  app.get('/api/points', async (request, reply) => {
    const query = Query.safeParse(request.query);
    if (!query.success) throw new AppError('quarter-unknown');
    const { quarter } = query.data;
    const [organisations, threshold] = await enter(
      services,
      [request, reply],
      'registry.read',
      'read',
      (tx, scope) =>
        Promise.all([listOrganisations(tx, scope, quarter), getAboveScaleThreshold(tx, quarter)]),
    );
    return reply
      .type('application/octet-stream')
      .header('cache-control', 'no-store')
      .send(Buffer.from(encodePoints(organisations, { quarter, threshold })));
  });
}

import type { FastifyInstance } from 'fastify';
import { z } from 'zod';
import { AppError } from '../../../shared/app-error.ts';
import { encodePoints } from '../../../shared/points.ts';
import { Quarter } from '../../../shared/quarter.ts';
import { listOrganisations } from '../../modules/organisation/data.ts';
import { getAboveScaleThreshold } from '../../modules/setting/data.ts';
import type { Services } from '../app.ts';
import { proveScope } from '../prove-scope.ts';

const Query = z.object({ quarter: Quarter });

/** `GET /api/points?quarter=Q`: the quarter's organisations as binary columns (format: `shared/points.ts`). */
export function registerPoints(app: FastifyInstance, { db }: Services): void {
  app.get('/api/points', async (request, reply) => {
    const query = Query.safeParse(request.query);
    if (!query.success) throw new AppError('quarter-unknown');
    const { quarter } = query.data;
    const scope = await proveScope(db, request);
    const [organisations, threshold] = await Promise.all([
      listOrganisations(db, scope, quarter),
      getAboveScaleThreshold(db, quarter),
    ]);
    return reply
      .type('application/octet-stream')
      .header('cache-control', 'no-store')
      .send(Buffer.from(encodePoints(organisations, { quarter, threshold })));
  });
}

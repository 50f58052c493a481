import type { FastifyInstance } from 'fastify';
import { z } from 'zod';
import { AppError } from '../../../shared/app-error.ts';
import { encodePoints } from '../../../shared/points.ts';
import { Quarter } from '../../../shared/quarter.ts';
import type { Transaction } from '../../db/database.ts';
import { mayAct, type Scope } from '../../db/scope.ts';
import { listOrganisations } from '../../modules/organisation/data.ts';
import { listRecordsInForce } from '../../modules/report/published/data.ts';
import { getThresholds } from '../../modules/standard/data.ts';
import type { Services } from '../app.ts';
import { enter } from '../prove-scope.ts';

const Query = z.object({ quarter: Quarter, asof: z.iso.datetime({ offset: true }).optional() });

/**
 * `GET /api/points?quarter=Q[&asof=T]`: the quarter's organisations as binary columns (format: `shared/points.ts`). Who keeps the registry
 * gets it as it stands; who only reads gets each unit as it was published last, where it was; with `asof` (ISO 8601) everybody gets
 * what was published up to then and nothing else.
 */
export function registerPoints(app: FastifyInstance, services: Services): void {
  app.get('/api/points', async (request, reply) => {
    const query = Query.safeParse(request.query);
    if (!query.success)
      throw new AppError(query.error.issues[0]?.path[0] === 'asof' ? 'invalid-input' : 'quarter-unknown');
    const { quarter, asof } = query.data;
    const { records, threshold, largeThreshold } = await enter(
      services,
      [request, reply],
      'registry.read',
      'read',
      (tx, scope) => listPoints(tx, scope, quarter, asof === undefined ? undefined : new Date(asof)),
    );
    return reply
      .type('application/octet-stream')
      .header('cache-control', 'no-store')
      .send(Buffer.from(encodePoints(records, { quarter, threshold, largeThreshold })));
  });
}

/** The records a role sees of a quarter. */
export async function listPoints(tx: Transaction, scope: Scope, quarter: Quarter, asOf: Date | undefined) {
  const keeps = mayAct(scope, 'registry.write');
  const [records, thresholds] = await Promise.all([
    asOf || !keeps
      ? listRecordsInForce(tx, scope, quarter, { asOf }).then((inForce) => inForce.records)
      : listOrganisations(tx, scope, quarter),
    getThresholds(tx, quarter),
  ]);
  return {
    records,
    threshold: thresholds['above-scale-employees'],
    largeThreshold: thresholds['large-medium-employees'],
  };
}

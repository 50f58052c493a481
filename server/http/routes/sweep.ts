import type { FastifyInstance } from 'fastify';
import { z } from 'zod';
import { AppError } from '../../../shared/app-error.ts';
import { Quarter } from '../../../shared/quarter.ts';
import { Department } from '../../../shared/sweep/department.ts';
import { getDivision } from '../../modules/division/data.ts';
import { stageSweepList } from '../../modules/sweep/stage.ts';
import type { Services } from '../app.ts';
import { enter } from '../prove-scope.ts';
import { receiveFile } from '../receive-file.ts';

const Target = z.object({
  division: z.string().max(12),
  quarter: Quarter,
  department: Department,
  date: z.iso.date(),
});

/**
 * `POST /api/sweep?division=&quarter=&department=&date=` with another department's list as multipart field `file`: reads it, matches it
 * to the registry, answers `{ listId }`.
 */
export function registerSweep(app: FastifyInstance, services: Services): void {
  const { ports } = services;
  app.post('/api/sweep', async (request, reply) => {
    const target = Target.safeParse(request.query);
    if (!target.success) throw new AppError('invalid-input');
    const { division, quarter, department, date } = target.data;
    // Whoever may not is told before the file is read.
    await enter(services, [request, reply], 'sweep.write', 'read', (tx, scope) =>
      getDivision(tx, scope, division, quarter),
    );
    const { bytes, fileName } = await receiveFile(request);
    return enter(services, [request, reply], 'sweep.write', 'write', (tx, scope) =>
      stageSweepList(
        tx,
        scope,
        { bytes, fileName, divisionCode: division, quarter, department, listDate: date },
        ports,
      ),
    );
  });
}

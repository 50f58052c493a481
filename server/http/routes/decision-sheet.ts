import type { FastifyInstance } from 'fastify';
import { z } from 'zod';
import { AppError } from '../../../shared/app-error.ts';
import { languages } from '../../../shared/messages/catalogue.ts';
import { decisionSizes } from '../../../shared/venue-plan/decision-sheet/decision-facts.ts';
import { messagesIn } from '../../adapters/messages.ts';
import { measureText } from '../../adapters/sheet-printer/font.ts';
import { printDecisionSheet } from '../../adapters/sheet-printer/print-decision-sheet.ts';
import { appendAudit } from '../../modules/audit/mutations.ts';
import { drawnOn } from '../../modules/map-sheet/drawn-on.ts';
import { getDecisionFacts } from '../../modules/venue-plan/decision-facts.ts';
import type { Services } from '../app.ts';
import { contentDisposition } from '../content-disposition.ts';
import { oneAtATime } from '../one-at-a-time.ts';
import { enter } from '../prove-scope.ts';

const Query = z.object({
  plan: z.uuid(),
  size: z.enum(decisionSizes).default('A4'),
  language: z.enum(languages).default('zh-CN'),
});

/** `GET /api/decision-sheet?plan=&size=A4|A3&language=`: a plan as a PDF that an office can sign. */
export function registerDecisionSheet(app: FastifyInstance, services: Services): void {
  const { ports, pack } = services;
  const print = oneAtATime(4);
  app.get('/api/decision-sheet', async (request, reply) => {
    const query = Query.safeParse(request.query);
    if (!query.success) throw new AppError('invalid-input');
    const { plan: id, size, language } = query.data;
    const facts = await enter(services, [request, reply], 'venue.plan', 'write', async (tx, scope) => {
      const read = await getDecisionFacts(tx, scope, { id, drawnOn: drawnOn(ports.clock.now()), pack });
      const { kind, wanted, served } = read.plan.result;
      // What leaves the product as a file stands in the audit, before it leaves.
      await appendAudit(tx, scope, {
        action: 'decision-sheet.export',
        subject: id,
        detail: { kind, wanted, served, size },
      });
      return read;
    });
    const t = messagesIn(language);
    const bytes = await print(() => printDecisionSheet(facts, size, { t, measure: measureText, language }));
    const name = t(`venuePlan.sheet.file-${facts.plan.result.kind}`, {
      division: facts.ground.division.name,
      name: facts.plan.name,
    });
    return reply
      .type('application/pdf')
      .header('cache-control', 'no-store')
      .header('content-disposition', contentDisposition(`${name}.pdf`, 'attachment'))
      .send(Buffer.from(bytes));
  });
}

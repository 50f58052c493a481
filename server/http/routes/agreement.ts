import type { FastifyInstance } from 'fastify';
import { z } from 'zod';
import { AppError } from '../../../shared/app-error.ts';
import type { Setting } from '../../../shared/map-sheet/pen.ts';
import { languages } from '../../../shared/messages/catalogue.ts';
import { quarterAt } from '../../../shared/quarter.ts';
import { drawAgreement, titleOf } from '../../../shared/venue-share/draw-agreement.ts';
import { messagesIn } from '../../adapters/messages.ts';
import { measureText } from '../../adapters/sheet-printer/font.ts';
import { printPdf } from '../../adapters/sheet-printer/print-pdf.ts';
import { appendAudit } from '../../modules/audit/mutations.ts';
import { drawnOn } from '../../modules/map-sheet/drawn-on.ts';
import { openRouter } from '../../modules/road/data.ts';
import { getAgreementFacts } from '../../modules/venue-share/data.ts';
import type { Services } from '../app.ts';
import { contentDisposition } from '../content-disposition.ts';
import { oneAtATime } from '../one-at-a-time.ts';
import { enter } from '../prove-scope.ts';

const Query = z.object({ share: z.uuid(), language: z.enum(languages).default('zh-CN') });

/** `GET /api/agreement?share=&language=`: the sharing agreement on one page, as a PDF. */
export function registerAgreement(app: FastifyInstance, services: Services): void {
  const { ports, pack } = services;
  const print = oneAtATime(8);
  app.get('/api/agreement', async (request, reply) => {
    const query = Query.safeParse(request.query);
    if (!query.success) throw new AppError('invalid-input');
    const { share: id, language } = query.data;
    const now = ports.clock.now();
    const quarter = quarterAt(now);
    const facts = await enter(services, [request, reply], 'venue.plan', 'write', async (tx, scope) => {
      const router = await openRouter(tx, ports, quarter);
      const read = await getAgreementFacts(tx, scope, { id, quarter, pack, router, today: drawnOn(now) });
      // What leaves the product as a file stands in the audit, before it leaves.
      const detail = { version: read.share.version };
      await appendAudit(tx, scope, { action: 'venue-share.print', subject: id, detail });
      return read;
    });
    const t = messagesIn(language);
    const setting: Setting = { t, measure: measureText, language };
    const scene = drawAgreement(facts, setting);
    const title = titleOf(facts, setting);
    const meta = { title, author: facts.preparedBy ?? '', drawnOn: facts.drawnOn, language };
    const bytes = await print(() => printPdf([{ scene, bookmark: title }], meta));
    return reply
      .type('application/pdf')
      .header('cache-control', 'no-store')
      .header('content-disposition', contentDisposition(`${title}.pdf`))
      .send(Buffer.from(bytes));
  });
}

import { createReadStream } from 'node:fs';
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import { z } from 'zod';
import { AppError } from '../../../shared/app-error.ts';
import { type SheetSize, sheetSizes } from '../../../shared/map-sheet/sheet-data.ts';
import { languages } from '../../../shared/messages/catalogue.ts';
import { Quarter } from '../../../shared/quarter.ts';
import { messagesIn } from '../../adapters/messages.ts';
import { actWithin } from '../../db/scope.ts';
import { appendAudit } from '../../modules/audit/mutations.ts';
import { getDivision } from '../../modules/division/data.ts';
import { drawSeries } from '../../modules/map-sheet/draw-series.ts';
import { drawnOn } from '../../modules/map-sheet/drawn-on.ts';
import { SeriesJobs } from '../../modules/map-sheet/series-jobs.ts';
import type { Services } from '../app.ts';
import { contentDisposition } from '../content-disposition.ts';
import { enter } from '../prove-scope.ts';

const Request = z.object({
  divisionCode: z.string().max(12),
  quarter: Quarter,
  format: z.enum(['pdf', 'zip']),
  size: z.enum(Object.keys(sheetSizes) as [SheetSize, ...SheetSize[]]).default('A3'),
  language: z.enum(languages).default('zh-CN'),
});
const Params = z.object({ id: z.uuid() });

const contentTypes = { pdf: 'application/pdf', zip: 'application/zip' } as const;

function idOf(params: unknown): string {
  const parsed = Params.safeParse(params);
  // An id that cannot be one answers like one that is not there.
  if (!parsed.success) throw new AppError('not-found');
  return parsed.data.id;
}

/**
 * The series 图集 of a banner or the city, drawn in the background: `POST /api/series` answers `{ jobId }`, `GET /api/series/<id>` its
 * progress, `DELETE` stops it, `GET /api/series/<id>/file` is the file.
 */
export function registerSeries(app: FastifyInstance, services: Services): void {
  const { db, ports, pack } = services;
  const jobs = new SeriesJobs(ports.clock);
  app.addHook('onClose', () => jobs.close());
  const ownerOf = (request: FastifyRequest, reply: FastifyReply) =>
    enter(services, [request, reply], 'sheet.draw', 'read', async (_, { actor }) => actor);

  app.post('/api/series', async (request, reply) => {
    const body = Request.safeParse(request.body);
    if (!body.success) throw new AppError('invalid-input');
    const { divisionCode, quarter, format, size, language } = body.data;
    const { scope, division } = await enter(
      services,
      [request, reply],
      'sheet.draw',
      'read',
      async (tx, proven) => ({
        scope: proven,
        division: await getDivision(tx, proven, divisionCode, quarter),
      }),
    );
    const t = messagesIn(language);
    const jobId = jobs.start({
      owner: scope.actor,
      fileName: `${t('sheetScreen.file-name-series', { name: division.name, quarter })}.${format}`,
      contentType: contentTypes[format],
      draw: (onProgress, signal) =>
        drawSeries(
          (read) => actWithin(db, scope, 'read', (tx) => read(tx, scope)),
          {
            divisionCode: division.code,
            quarter,
            format,
            size,
            language,
            drawnOn: drawnOn(ports.clock.now()),
            pack,
          },
          { onProgress, signal },
        ),
    });
    return reply.code(202).send({ jobId });
  });

  app.get('/api/series/:id', async (request, reply) => {
    const actor = await ownerOf(request, reply);
    return reply.header('cache-control', 'no-store').send(jobs.get(idOf(request.params), actor));
  });

  app.delete('/api/series/:id', async (request, reply) => {
    const actor = await ownerOf(request, reply);
    jobs.cancel(idOf(request.params), actor);
    return reply.code(204).send();
  });

  app.get('/api/series/:id/file', async (request, reply) => {
    const id = idOf(request.params);
    const file = await enter(services, [request, reply], 'sheet.draw', 'write', async (tx, scope) => {
      const done = jobs.file(id, scope.actor);
      await appendAudit(tx, scope, { action: 'series.export', subject: id });
      return done;
    });
    return reply
      .type(file.contentType)
      .header('cache-control', 'no-store')
      .header('content-disposition', contentDisposition(file.fileName))
      .send(createReadStream(file.path));
  });
}

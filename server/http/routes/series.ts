import { createReadStream } from 'node:fs';
import type { FastifyInstance } from 'fastify';
import { z } from 'zod';
import { AppError } from '../../../shared/app-error.ts';
import { type SheetSize, sheetSizes } from '../../../shared/map-sheet/sheet-data.ts';
import { languages } from '../../../shared/messages/catalogue.ts';
import { Quarter } from '../../../shared/quarter.ts';
import { messagesIn } from '../../adapters/messages.ts';
import { getDivision } from '../../modules/division/data.ts';
import { drawSeries } from '../../modules/map-sheet/draw-series.ts';
import { drawnOn } from '../../modules/map-sheet/drawn-on.ts';
import { SeriesJobs } from '../../modules/map-sheet/series-jobs.ts';
import type { Services } from '../app.ts';
import { contentDisposition } from '../content-disposition.ts';
import { proveScope } from '../prove-scope.ts';
import { recordExport } from '../record-export.ts';

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
export function registerSeries(app: FastifyInstance, { db, ports, pack }: Services): void {
  const jobs = new SeriesJobs(ports.clock);
  app.addHook('onClose', () => jobs.close());

  app.post('/api/series', async (request, reply) => {
    const body = Request.safeParse(request.body);
    if (!body.success) throw new AppError('invalid-input');
    const { divisionCode, quarter, format, size, language } = body.data;
    const scope = await proveScope(db, request);
    const division = await getDivision(db, scope, divisionCode);
    const t = messagesIn(language);
    const jobId = jobs.start({
      owner: scope.actor,
      fileName: `${t('sheetScreen.file-name-series', { name: division.name, quarter })}.${format}`,
      contentType: contentTypes[format],
      draw: (onProgress, signal) =>
        drawSeries(
          db,
          scope,
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
    const { actor } = await proveScope(db, request);
    return reply.header('cache-control', 'no-store').send(jobs.get(idOf(request.params), actor));
  });

  app.delete('/api/series/:id', async (request, reply) => {
    const { actor } = await proveScope(db, request);
    jobs.cancel(idOf(request.params), actor);
    return reply.code(204).send();
  });

  app.get('/api/series/:id/file', async (request, reply) => {
    const scope = await proveScope(db, request);
    const id = idOf(request.params);
    const file = jobs.file(id, scope.actor);
    await recordExport(db, scope, { action: 'series.export', subject: id });
    return reply
      .type(file.contentType)
      .header('cache-control', 'no-store')
      .header('content-disposition', contentDisposition(file.fileName))
      .send(createReadStream(file.path));
  });
}

import { Readable } from 'node:stream';
import type { FastifyInstance } from 'fastify';
import { AppError } from '../../../shared/app-error.ts';
import { readExportQuery } from '../../../shared/export/export-query.ts';
import { exportContentTypes } from '../../adapters/export/export-writer.ts';
import { exportWriters } from '../../adapters/export/export-writers.ts';
import { appendAudit } from '../../modules/audit/mutations.ts';
import { prepareExport } from '../../modules/export/take-export.ts';
import type { Services } from '../app.ts';
import { contentDisposition } from '../content-disposition.ts';
import { enter } from '../prove-scope.ts';

/**
 * `GET /api/export?format=xlsx|csv|geojson|gpkg&quarter=&division=&<facets>&class=&bounds=w,s,e,n&asof=&language=`: what the page shows,
 * as a file. The facets are those of the page's address. A value nobody knows is refused rather than passed over: more would leave
 * than was asked for.
 */
export function registerExport(app: FastifyInstance, services: Services): void {
  const { ports } = services;
  app.get('/api/export', async (request, reply) => {
    const query = readExportQuery(request.query);
    if (!query) throw new AppError('invalid-input');
    const prepared = await enter(services, [request, reply], 'export.take', 'write', async (tx, scope) => {
      const chosen = await prepareExport(tx, scope, query, ports.clock.now());
      const { divisionCode, count, unlocated } = chosen;
      // What leaves the product as a file stands in the audit, before it leaves: how much of what, and no value of it.
      await appendAudit(tx, scope, {
        action: 'organisation.export',
        subject: divisionCode,
        detail: { quarter: query.quarter, format: query.format, count, unlocated },
      });
      return chosen;
    });
    const writer = exportWriters(prepared.count)[query.format];
    return reply
      .type(exportContentTypes[query.format])
      .header('cache-control', 'no-store')
      .header('content-disposition', contentDisposition(prepared.fileName))
      .send(Readable.from(writer.write(prepared.set, prepared.batches()), { objectMode: false }));
  });
}

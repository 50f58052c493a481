import type { FastifyInstance, FastifyReply } from 'fastify';
import { z } from 'zod';
import { AppError } from '../../../shared/app-error.ts';
import { languages } from '../../../shared/messages/catalogue.ts';
import { Quarter } from '../../../shared/quarter.ts';
import { type Messages, messagesIn } from '../../adapters/messages.ts';
import { appendAudit } from '../../modules/audit/mutations.ts';
import { getDivision } from '../../modules/division/data.ts';
import { type Download, exportProblems } from '../../modules/import/problems.ts';
import { stageImport } from '../../modules/import/stage.ts';
import { buildTemplate } from '../../modules/import/template.ts';
import type { Services } from '../app.ts';
import { contentDisposition } from '../content-disposition.ts';
import { enter } from '../prove-scope.ts';
import { receiveFile } from '../receive-file.ts';

const Target = z.object({ division: z.string().max(12), quarter: Quarter });

/** Division and quarter of the query. @throws AppError `invalid-input` */
function targetOf(query: unknown): z.infer<typeof Target> {
  const target = Target.safeParse(query);
  if (!target.success) throw new AppError('invalid-input');
  return target.data;
}

const Language = z.object({ language: z.enum(languages).default('zh-CN') });

function messagesOf(query: unknown): Messages {
  const language = Language.safeParse(query);
  return messagesIn(language.success ? language.data.language : 'zh-CN');
}

function sendWorkbook(reply: FastifyReply, { fileName, bytes }: Download): FastifyReply {
  return reply
    .type('application/vnd.openxmlformats-officedocument.spreadsheetml.sheet')
    .header('cache-control', 'no-store')
    .header('content-disposition', contentDisposition(fileName))
    .send(bytes);
}

/**
 * `POST /api/import?division=&quarter=` with the file as multipart field `file`: reads and stages it, answers `{ batchId }`.
 * `GET /api/template?division=&quarter=&language=`: the workbook to fill in, prefilled with the division's present registry.
 * `GET /api/import/<batchId>/problems?language=`: the rows that did not enter, as a workbook.
 */
export function registerImport(app: FastifyInstance, services: Services): void {
  const { ports } = services;
  app.post('/api/import', async (request, reply) => {
    const { division, quarter } = targetOf(request.query);
    // Whoever may not import is told before the file is read.
    await enter(services, [request, reply], 'registry.write', 'read', (tx, scope) =>
      getDivision(tx, scope, division),
    );
    const { bytes, fileName } = await receiveFile(request);
    const batch = await enter(services, [request, reply], 'registry.write', 'write', (tx, scope) =>
      stageImport(tx, scope, { bytes, fileName, divisionCode: division, quarter }, ports),
    );
    return { batchId: batch.id };
  });

  app.get('/api/template', async (request, reply) => {
    const { division, quarter } = targetOf(request.query);
    const template = await enter(services, [request, reply], 'registry.write', 'write', async (tx, scope) => {
      const built = await buildTemplate(tx, scope, division, quarter, messagesOf(request.query));
      await appendAudit(tx, scope, { action: 'template.export', subject: division, detail: { quarter } });
      return built;
    });
    return sendWorkbook(reply, template);
  });

  app.get('/api/import/:batchId/problems', async (request, reply) => {
    const params = z.object({ batchId: z.uuid() }).safeParse(request.params);
    if (!params.success) throw new AppError('not-found');
    const { batchId } = params.data;
    const problems = await enter(services, [request, reply], 'registry.write', 'write', async (tx, scope) => {
      const found = await exportProblems(tx, scope, batchId, messagesOf(request.query));
      await appendAudit(tx, scope, { action: 'problems.export', subject: batchId });
      return found;
    });
    return sendWorkbook(reply, problems);
  });
}

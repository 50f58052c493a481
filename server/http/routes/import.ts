import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import { z } from 'zod';
import { AppError } from '../../../shared/app-error.ts';
import { languages } from '../../../shared/messages/catalogue.ts';
import { Quarter } from '../../../shared/quarter.ts';
import { type Messages, messagesIn } from '../../adapters/messages.ts';
import { type Download, exportProblems } from '../../modules/import/problems.ts';
import { stageImport } from '../../modules/import/stage.ts';
import { buildTemplate } from '../../modules/import/template.ts';
import type { Services } from '../app.ts';
import { contentDisposition } from '../content-disposition.ts';
import { proveScope } from '../prove-scope.ts';
import { recordExport } from '../record-export.ts';

const Target = z.object({ division: z.string().max(12), quarter: Quarter });

/** Division and quarter of the query. @throws AppError `invalid-input` */
function targetOf(query: unknown): z.infer<typeof Target> {
  const target = Target.safeParse(query);
  if (!target.success) throw new AppError('invalid-input');
  return target.data;
}

/** The one file of a multipart body, whole. @throws AppError `invalid-input`, `file-too-large` */
async function receiveFile(request: FastifyRequest): Promise<{ bytes: Uint8Array; fileName: string }> {
  if (!request.isMultipart()) throw new AppError('invalid-input');
  try {
    const part = await request.file();
    if (part?.fieldname !== 'file') throw new AppError('invalid-input');
    return { bytes: await part.toBuffer(), fileName: part.filename };
  } catch (error) {
    const { code } = error as { code?: string };
    if (code === 'FST_REQ_FILE_TOO_LARGE') throw new AppError('file-too-large', { limit: '20 MB' });
    throw error;
  }
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
export function registerImport(app: FastifyInstance, { db, ports }: Services): void {
  app.post('/api/import', async (request) => {
    const { division, quarter } = targetOf(request.query);
    const scope = await proveScope(db, request);
    const { bytes, fileName } = await receiveFile(request);
    const batch = await stageImport(db, scope, { bytes, fileName, divisionCode: division, quarter }, ports);
    return { batchId: batch.id };
  });

  app.get('/api/template', async (request, reply) => {
    const { division, quarter } = targetOf(request.query);
    const scope = await proveScope(db, request);
    const template = await buildTemplate(db, scope, division, quarter, messagesOf(request.query));
    await recordExport(db, scope, { action: 'template.export', subject: division, detail: { quarter } });
    return sendWorkbook(reply, template);
  });

  app.get('/api/import/:batchId/problems', async (request, reply) => {
    const params = z.object({ batchId: z.uuid() }).safeParse(request.params);
    if (!params.success) throw new AppError('not-found');
    const scope = await proveScope(db, request);
    const problems = await exportProblems(db, scope, params.data.batchId, messagesOf(request.query));
    await recordExport(db, scope, { action: 'problems.export', subject: params.data.batchId });
    return sendWorkbook(reply, problems);
  });
}

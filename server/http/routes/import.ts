import type { FastifyInstance, FastifyRequest } from 'fastify';
import { z } from 'zod';
import { AppError } from '../../../shared/app-error.ts';
import { Quarter } from '../../../shared/quarter.ts';
import { stageImport } from '../../modules/import/stage.ts';
import type { Services } from '../app.ts';
import { proveScope } from '../prove-scope.ts';

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

/** `POST /api/import?division=&quarter=` with the file as multipart field `file`: reads and stages it, answers `{ batchId }`. */
export function registerImport(app: FastifyInstance, { db, ports }: Services): void {
  app.post('/api/import', async (request) => {
    const { division, quarter } = targetOf(request.query);
    const scope = await proveScope(db);
    const { bytes, fileName } = await receiveFile(request);
    const batch = await stageImport(db, scope, { bytes, fileName, divisionCode: division, quarter }, ports);
    return { batchId: batch.id };
  });
}

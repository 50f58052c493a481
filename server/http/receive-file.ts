import type { FastifyRequest } from 'fastify';
import { AppError } from '../../shared/app-error.ts';

/** The one file of a multipart body, whole, in the field `file`. @throws AppError `invalid-input`, `file-too-large` */
export async function receiveFile(request: FastifyRequest): Promise<{ bytes: Uint8Array; fileName: string }> {
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

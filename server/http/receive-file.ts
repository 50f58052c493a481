import type { FastifyRequest } from 'fastify';
import { AppError } from '../../shared/app-error.ts';

/** How large a file may be, and how that is said. */
interface SizeLimit {
  readonly bytes: number;
  readonly text: string;
}

/** The one file of a multipart body, whole, in the field `file`. @throws AppError `invalid-input`, `file-too-large` */
export async function receiveFile(
  request: FastifyRequest,
  limit: SizeLimit = { bytes: 20 * 1024 * 1024, text: '20 MB' },
): Promise<{ bytes: Uint8Array; fileName: string }> {
  if (!request.isMultipart()) throw new AppError('invalid-input');
  try {
    const part = await request.file({ limits: { fileSize: limit.bytes } });
    if (part?.fieldname !== 'file') throw new AppError('invalid-input');
    return { bytes: await part.toBuffer(), fileName: part.filename };
  } catch (error) {
    const { code } = error as { code?: string };
    if (code === 'FST_REQ_FILE_TOO_LARGE') throw new AppError('file-too-large', { limit: limit.text });
    throw error;
  }
}

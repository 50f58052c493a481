import type { FastifyRequest } from 'fastify';
import { AppError } from '../../shared/app-error.ts';

export interface ReceivedForm {
  readonly bytes: Uint8Array;
  readonly fileName: string;
  /** The other fields, as text, wherever they stand. */
  readonly fields: Readonly<Record<string, string>>;
}

/** A multipart body with one file, in the field `file`, and fields beside it. @throws AppError `invalid-input`, `file-too-large` */
export async function receiveForm(request: FastifyRequest): Promise<ReceivedForm> {
  if (!request.isMultipart()) throw new AppError('invalid-input');
  const fields: Record<string, string> = {};
  let file: Pick<ReceivedForm, 'bytes' | 'fileName'> | null = null;
  try {
    for await (const part of request.parts()) {
      if (part.type === 'field') {
        // A cut answer is no answer.
        if (part.valueTruncated || part.fieldnameTruncated) throw new AppError('invalid-input');
        fields[part.fieldname] = String(part.value);
      } else {
        if (part.fieldname !== 'file' || file) throw new AppError('invalid-input');
        file = { bytes: await part.toBuffer(), fileName: part.filename };
      }
    }
  } catch (error) {
    const { code } = error as { code?: string };
    if (code === 'FST_REQ_FILE_TOO_LARGE') throw new AppError('file-too-large', { limit: '20 MB' });
    if (code?.startsWith('FST_')) throw new AppError('invalid-input');
    throw error;
  }
  if (!file) throw new AppError('invalid-input');
  return { ...file, fields };
}

import { createHash } from 'node:crypto';
import { detectFileKind } from './file-kind.ts';
import { readCsv } from './read-csv.ts';
import { readXlsx } from './read-xlsx.ts';
import { type ReadPiece, RowSink } from './row-sink.ts';

/** Reads a file of either kind, handing pieces on as they come; the last piece is `end`. Fails with an AppError only. */
export async function readFile(
  bytes: Uint8Array,
  fileName: string,
  emit: (piece: ReadPiece) => void,
): Promise<void> {
  const sink = new RowSink(emit);
  const format = detectFileKind(bytes, fileName);
  const sha256 = createHash('sha256').update(bytes).digest('hex');
  if (format === 'csv') {
    const { encoding, delimiter } = readCsv(bytes, sink);
    emit({ kind: 'end', format, encoding, delimiter, sha256 });
    return;
  }
  await readXlsx(Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength), sink);
  emit({ kind: 'end', format, encoding: null, delimiter: null, sha256 });
}

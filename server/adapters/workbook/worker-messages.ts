import type { AppErrorCode } from '../../../shared/app-error.ts';
import type { ReadPiece } from './row-sink.ts';

/** Pieces on their way at most: more would pile up and be handled in one go, holding up the server. */
export const piecesUnderWay = 3;

/** What the reading worker is started with. */
export interface WorkerJob {
  readonly bytes: Uint8Array;
  readonly fileName: string;
  /** One 32-bit counter of the pieces the main thread has taken; the worker never runs far ahead of it. */
  readonly taken: SharedArrayBuffer;
}

export type WorkerMessage =
  | { readonly kind: 'piece'; readonly piece: ReadPiece }
  | {
      readonly kind: 'refused';
      readonly code: AppErrorCode;
      readonly params: Readonly<Record<string, string | number>>;
    };

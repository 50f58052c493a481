import type { AppErrorCode } from '../../../shared/app-error.ts';
import type { ReadRoads } from './road-file.ts';

/** What the reading worker is started with. */
export interface WorkerJob {
  readonly bytes: Uint8Array;
}

export type WorkerMessage =
  | { readonly kind: 'read'; readonly roads: ReadRoads }
  | {
      readonly kind: 'refused';
      readonly code: AppErrorCode;
      readonly params: Readonly<Record<string, string | number>>;
    };

import { TRPCClientError } from '@trpc/client';
import type { RefusalDetails } from '../../shared/app-error.ts';

/** Why a request was not done: `code` is a key below `error.` in the message catalogue, `params` fill it. */
export interface Refusal {
  readonly code: string;
  readonly params: Readonly<Record<string, string | number>>;
  /** What is wrong with which field, or who changed what meanwhile. */
  readonly details?: RefusalDetails;
}

/** Thrown by our own fetches; procedures throw the library's error. Both are read by {@link refusalOf}. */
export class RequestRefused extends Error {
  readonly refusal: Refusal;

  constructor(refusal: Refusal) {
    super(refusal.code);
    this.name = 'RequestRefused';
    this.refusal = refusal;
  }
}

/** What to tell the user about any error of a request. An unknown error is `internal`, a connection that failed `network`. */
export function refusalOf(error: unknown): Refusal {
  if (error instanceof RequestRefused) return error.refusal;
  if (error instanceof TRPCClientError) {
    const data = error.data as { app?: Refusal | null; httpStatus: number } | null | undefined;
    if (data?.app) return data.app;
    if (!data) return { code: 'network', params: {} };
    return { code: data.httpStatus < 500 ? 'invalid-input' : 'internal', params: {} };
  }
  // fetch says TypeError for every failed connection and for nothing else.
  return { code: error instanceof TypeError ? 'network' : 'internal', params: {} };
}

/** fetch that throws {@link RequestRefused} for every answer but 2xx. */
export async function fetchAccepted(address: string, init?: RequestInit): Promise<Response> {
  const response = await fetch(address, init);
  if (response.ok) return response;
  const body: unknown = await response.json().catch(() => null);
  const { error, params } = (body ?? {}) as { error?: unknown; params?: Refusal['params'] };
  throw new RequestRefused({
    code: typeof error === 'string' ? error : 'internal',
    params: params ?? {},
  });
}

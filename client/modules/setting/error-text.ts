import { TRPCClientError } from '@trpc/client';
import { useTranslation } from 'react-i18next';
import type { AppRouter } from '../../../server/http/root.ts';
import { catalogues } from '../../../shared/messages/catalogue.ts';

interface Refusal {
  readonly code: string;
  readonly params: Readonly<Record<string, string | number>>;
}

/** The code below `error.` that says what went wrong: a refusal of the server, no answer at all, or a failure inside. */
export function refusalOf(error: unknown): Refusal {
  if (error instanceof TRPCClientError) {
    const data = (error as TRPCClientError<AppRouter>).data;
    if (data?.app) return data.app;
    return { code: data ? codeOfStatus(data.httpStatus) : 'network', params: {} };
  }
  // `fetch` rejects with a TypeError when nothing answers.
  return { code: error instanceof TypeError ? 'network' : 'internal', params: {} };
}

function codeOfStatus(status: number): string {
  return status >= 400 && status < 500 ? 'invalid-input' : 'internal';
}

/** Turns any error into a sentence for the person at the screen. */
export function useErrorText(): (error: unknown) => string {
  const { t } = useTranslation();
  return (error) => {
    const { code, params } = refusalOf(error);
    const key = `error.${code}`;
    return t(key in catalogues['zh-CN'] ? key : 'error.internal', { ...params });
  };
}

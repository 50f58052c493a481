import { fetchAccepted, RequestRefused } from '../../api/refusal.ts';

/** The server's own limit; said before a long upload instead of after it. */
const limitBytes = 20 * 1024 * 1024;
const kinds = /\.(csv|txt|xlsx)$/i;

/** Why a chosen file need not be sent at all, or null. The server judges again, by content. */
export function reasonNotToSend(file: {
  readonly name: string;
  readonly size: number;
}): RequestRefused | null {
  if (!kinds.test(file.name)) {
    const kind = /\.[^.]{1,10}$/.exec(file.name)?.[0] ?? file.name;
    return new RequestRefused({ code: 'file-kind-unknown', params: { kind } });
  }
  if (file.size > limitBytes) {
    return new RequestRefused({ code: 'file-too-large', params: { limit: '20 MB' } });
  }
  return null;
}

/** Sends a file and answers the id of the staged batch. @throws RequestRefused */
export async function uploadFile(
  file: File,
  target: { readonly divisionCode: string; readonly quarter: string },
  signal: AbortSignal,
): Promise<string> {
  const reason = reasonNotToSend(file);
  if (reason) throw reason;
  const form = new FormData();
  form.append('file', file);
  const query = new URLSearchParams({ division: target.divisionCode, quarter: target.quarter });
  const response = await fetchAccepted(`/api/import?${query}`, { method: 'POST', body: form, signal });
  const { batchId } = (await response.json()) as { batchId: string };
  return batchId;
}

/** The workbook to fill in, prefilled with what the division has. */
export function templateAddress(
  target: { readonly divisionCode: string; readonly quarter: string },
  language: string,
): string {
  const { divisionCode: division, quarter } = target;
  return `/api/template?${new URLSearchParams({ division, quarter, language })}`;
}

/** The rows of a batch that did not enter, with reasons, as a workbook. */
export function problemsAddress(batchId: string, language: string): string {
  return `/api/import/${batchId}/problems?${new URLSearchParams({ language })}`;
}

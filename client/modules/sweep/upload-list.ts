import { fetchAccepted, RequestRefused } from '../../api/refusal.ts';

/** The server's own limit; said before a long upload instead of after it. */
const limitBytes = 20 * 1024 * 1024;

export interface ListTarget {
  readonly divisionCode: string;
  readonly quarter: string;
  readonly department: string;
  /** `YYYY-MM-DD` */
  readonly date: string;
}

/** Sends a department's list and answers its id. @throws RequestRefused */
export async function uploadList(file: File, target: ListTarget, signal: AbortSignal): Promise<string> {
  if (file.size > limitBytes)
    throw new RequestRefused({ code: 'file-too-large', params: { limit: '20 MB' } });
  const form = new FormData();
  form.append('file', file);
  const { divisionCode: division, quarter, department, date } = target;
  const query = new URLSearchParams({ division, quarter, department, date });
  const response = await fetchAccepted(`/api/sweep?${query}`, { method: 'POST', body: form, signal });
  const { listId } = (await response.json()) as { listId: string };
  return listId;
}

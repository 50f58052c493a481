import { fetchAccepted, RequestRefused } from '../../api/refusal.ts';

/** The server's own limit; said before a long upload instead of after it. */
const limitBytes = 50 * 1024 * 1024;

/** Sends a road file. @returns the network's id, and whether the same file had been there @throws RequestRefused */
export async function uploadRoads(file: File): Promise<{ readonly id: string; readonly isKnown: boolean }> {
  if (file.size > limitBytes)
    throw new RequestRefused({ code: 'file-too-large', params: { limit: '50 MB' } });
  const form = new FormData();
  form.append('file', file);
  const response = await fetchAccepted('/api/roads', { method: 'POST', body: form });
  return (await response.json()) as { id: string; isKnown: boolean };
}

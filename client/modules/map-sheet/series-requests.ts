import { fetchAccepted } from '../../api/refusal.ts';

export interface SeriesProgress {
  readonly state: 'waiting' | 'running' | 'done' | 'failed' | 'cancelled';
  readonly done: number;
  readonly total: number;
  /** Key below `error.` when `failed`. */
  readonly error?: string;
}

export interface SeriesChoice {
  readonly divisionCode: string;
  readonly quarter: string;
  readonly format: 'pdf' | 'zip';
  readonly size: string;
  readonly language: string;
}

/** All throw RequestRefused; `not-found` once the server has forgotten the job. */
export async function startSeries(choice: SeriesChoice): Promise<string> {
  const response = await fetchAccepted('/api/series', {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify(choice),
  });
  return ((await response.json()) as { jobId: string }).jobId;
}

export async function fetchSeries(jobId: string, signal: AbortSignal): Promise<SeriesProgress> {
  return (await (await fetchAccepted(`/api/series/${jobId}`, { signal })).json()) as SeriesProgress;
}

export async function cancelSeries(jobId: string): Promise<void> {
  await fetchAccepted(`/api/series/${jobId}`, { method: 'DELETE' });
}

export const seriesFileAddress = (jobId: string) => `/api/series/${jobId}/file`;

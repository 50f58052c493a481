import { decodePoints, type PointColumns } from '../../shared/points.ts';
import { fetchAccepted } from './refusal.ts';

/**
 * The quarter's organisations as typed columns. Panning fetches nothing: one answer serves the whole quarter.
 * @throws RequestRefused
 */
export async function fetchPoints(quarter: string, signal?: AbortSignal): Promise<PointColumns> {
  const address = `/api/points?quarter=${encodeURIComponent(quarter)}`;
  const response = await fetchAccepted(address, signal ? { signal } : {});
  return decodePoints(await response.arrayBuffer());
}

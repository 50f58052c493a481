import { decodePoints, type PointColumns } from '../../shared/points.ts';
import { fetchAccepted } from './refusal.ts';

/**
 * The quarter's organisations as typed columns; `asOf` (ISO 8601): as they were published by then. Panning fetches nothing: one answer serves the whole quarter.
 * @throws RequestRefused
 */
export async function fetchPoints(
  quarter: string,
  { asOf = null, signal }: { asOf?: string | null; signal?: AbortSignal } = {},
): Promise<PointColumns> {
  const query = new URLSearchParams({ quarter, ...(asOf && { asof: asOf }) });
  const address = `/api/points?${query}`;
  const response = await fetchAccepted(address, signal ? { signal } : {});
  return decodePoints(await response.arrayBuffer());
}

import { decodePoints, type PointColumns } from '../../shared/points.ts';

/** The quarter's organisations as typed columns. Panning fetches nothing: one answer serves the whole quarter. */
export async function fetchPoints(quarter: string, signal?: AbortSignal): Promise<PointColumns> {
  const response = await fetch(
    `/api/points?quarter=${encodeURIComponent(quarter)}`,
    signal ? { signal } : {},
  );
  if (!response.ok) throw new Error(`points: ${response.status}`);
  return decodePoints(await response.arrayBuffer());
}

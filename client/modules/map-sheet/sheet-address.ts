import type { SheetSize } from '../../../shared/map-sheet/sheet-data.ts';
import { fetchAccepted } from '../../api/refusal.ts';

/** Which sheet: one drawing for each distinct value. */
export interface SheetChoice {
  readonly divisionCode: string;
  readonly quarter: string;
  readonly size: SheetSize;
  readonly language: string;
}

export interface SheetInfo {
  readonly pages: number;
  readonly organisations: number;
  readonly title: string;
}

const query = ({ divisionCode, quarter, size, language }: SheetChoice) => ({
  division: divisionCode,
  quarter,
  size,
  language,
});

/** One page as a picture for the screen. `attempt` tells a repeated request from the failed one. */
export function pageAddress(choice: SheetChoice, page: number, attempt = 0): string {
  const retry: Record<string, string> = attempt === 0 ? {} : { attempt: String(attempt) };
  return `/api/sheet?${new URLSearchParams({ ...query(choice), format: 'svg', page: String(page), ...retry })}`;
}

/** The file to keep: a PDF holds every page, a picture the one that is shown. */
export function downloadAddress(choice: SheetChoice, format: 'pdf' | 'svg' | 'png', page: number): string {
  const which: Record<string, string> = format === 'pdf' ? {} : { page: String(page) };
  return `/api/sheet?${new URLSearchParams({ ...query(choice), format, ...which, download: '1' })}`;
}

/** @throws RequestRefused */
export async function fetchSheetInfo(choice: SheetChoice, signal: AbortSignal): Promise<SheetInfo> {
  const response = await fetchAccepted(`/api/sheet/info?${new URLSearchParams(query(choice))}`, { signal });
  return (await response.json()) as SheetInfo;
}

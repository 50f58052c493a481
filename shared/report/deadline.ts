import { cutOffDate, type Quarter } from '../quarter.ts';
import type { ReportStatus } from './report-status.ts';
import type { Lateness } from './report-view.ts';

const dayMs = 86_400_000;
const chinaAheadMs = 8 * 3_600_000;

/** The day an instant falls on in China (UTC+8, no summer time since 1991), as `YYYY-MM-DD`. */
export function chinaDate(instant: Date): string {
  return new Date(instant.getTime() + chinaAheadMs).toISOString().slice(0, 10);
}

/** The last day on which a quarter's report is in time, `YYYY-MM-DD`. @param days after the cut-off day */
export function deadlineOf(quarter: Quarter, days: number): string {
  return new Date(Date.parse(cutOffDate(quarter)) + days * dayMs).toISOString().slice(0, 10);
}

/** Days from one date to another, both `YYYY-MM-DD`; negative when `to` is earlier. */
export function daysBetween(from: string, to: string): number {
  return Math.round((Date.parse(to) - Date.parse(from)) / dayMs);
}

/** What lateness is judged by. A report that was sent back, or is corrected, was handed in. */
export interface HandedIn {
  readonly status: ReportStatus;
  readonly revision: number;
  /** Null: never. */
  readonly firstSubmittedAt: Date | null;
}

/** Whether a report came in time, is late, or still has time. @param today `YYYY-MM-DD` in China */
export function latenessOf(report: HandedIn, deadline: string, today: string): Lateness {
  const isIn = report.firstSubmittedAt && (report.status !== 'draft' || report.revision > 1);
  const late = daysBetween(deadline, isIn ? chinaDate(report.firstSubmittedAt) : today);
  if (isIn) return late > 0 ? { kind: 'done-late', days: late } : { kind: 'done-in-time', days: 0 };
  return late > 0 ? { kind: 'overdue', days: late } : { kind: 'open', days: -late };
}

import { z } from 'zod';

/** States of a quarterly report 季报, in the order it goes through them; `returned` goes back to the township. */
export const reportStatuses = ['draft', 'submitted', 'accepted', 'published', 'returned'] as const;
export const ReportStatus = z.enum(reportStatuses);
export type ReportStatus = (typeof reportStatuses)[number];

/** What moves a report, or is noted of it. `correct` opens the next revision of a published one. */
export const reportEventKinds = ['submit', 'withdraw', 'accept', 'sendBack', 'publish', 'correct'] as const;
export type ReportEventKind = (typeof reportEventKinds)[number];

/** Whether the records of the division may be written while its report stands so. */
export function isOpenForWriting(status: ReportStatus): boolean {
  return status === 'draft' || status === 'returned';
}

/** What an inbox tells of. */
export const noticeKinds = [
  'due',
  'overdue',
  'submitted',
  'returned',
  'accepted',
  'published',
  'corrected',
  'asked',
  'share-proposed',
  'share-offered',
  'share-agreed',
  'share-declined',
  'share-ended',
] as const;
export type NoticeKind = (typeof noticeKinds)[number];

/** A step of a venue share. */
export type ShareNoticeKind = Extract<NoticeKind, `share-${string}`>;
/** A move of a report. */
export type ReportNoticeKind = Exclude<NoticeKind, 'due' | 'overdue' | 'asked' | ShareNoticeKind>;

/** What an official asks for: a sentence or two, not a letter. */
export const askTextLimit = 300;

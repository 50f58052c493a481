/** What an inbox tells of. */
export const noticeKinds = [
  'due',
  'overdue',
  'submitted',
  'returned',
  'accepted',
  'published',
  'corrected',
] as const;
export type NoticeKind = (typeof noticeKinds)[number];

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
] as const;
export type NoticeKind = (typeof noticeKinds)[number];

/** What an official asks for: a sentence or two, not a letter. */
export const askTextLimit = 300;

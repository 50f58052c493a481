import type { notice as zh } from '../zh-CN/notice.ts';

export const notice: Record<keyof typeof zh, string> = {
  accepted: 'The report of {{division}} for {{quarter}} was accepted',
  asked: '{{from}} asks {{division}} to update {{quarter}}: {{text}}',
  'asked-about': '{{from}} asks {{division}} to update {{quarter}} ({{about}}): {{text}}',
  bell: 'Notices',
  'bell-unread': 'Notices, {{count}} unread',
  corrected: 'The report of {{division}} for {{quarter}} is being corrected (revision {{revision}})',
  due: 'The report of {{division}} for {{quarter}} is due by {{deadline}}',
  empty: 'No notices',
  'mark-all': 'Mark all as read',
  overdue: 'The report of {{division}} for {{quarter}} is overdue since {{deadline}}',
  published: 'The report of {{division}} for {{quarter}} was published (revision {{revision}})',
  returned: 'The report of {{division}} for {{quarter}} was sent back: please correct it as commented',
  'share-agreed': 'The use of “{{venue}}” by {{organisation}} is agreed',
  'share-declined': '“{{venue}}” declined the request of {{organisation}}',
  'share-ended': 'The share of “{{venue}}” by {{organisation}} has ended',
  'share-offered': '“{{venue}}” offers times to {{organisation}}; please agree',
  'share-proposed': '{{organisation}} asks to use “{{venue}}”; please answer',
  'share-proposed-many': '{{division}} has {{count}} requests to share a venue; please answer',
  submitted: 'The report of {{division}} for {{quarter}} was handed in: please review it',
  title: 'Notices',
};

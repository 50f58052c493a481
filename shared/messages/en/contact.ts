import type { contact as zh } from '../zh-CN/contact.ts';

export const contact: Record<keyof typeof zh, string> = {
  noted: 'Looking is noted in the audit.',
  none: 'No office telephone is registered. An administrator can add one to the account.',
  open: 'Telephone',
  title: 'Office telephone',
};

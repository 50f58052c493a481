import type { consoleText as zh } from '../zh-CN/console.ts';

export const consoleText: Record<keyof typeof zh, string> = {
  'above-scale-organised': 'Above-scale organised rate',
  'enterprise-coverage': 'Coverage of enterprises',
  excluded: 'Not counted (suspended, ceased, moved, merged)',
  more: '{{count}} more to reach the target',
  operating: 'Total (operating)',
  'own-use': 'own use only',
  seeded: '{{count}} fabricated sample organisations were written.',
  sharing: 'open for sharing',
  'social-coverage': 'Coverage of social organisations',
  'social-organised': 'Organised social organisations',
  unlocated: 'Unlocated',
};

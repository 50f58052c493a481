import type { consoleText as zh } from '../zh-CN/console.ts';

export const consoleText: Record<keyof typeof zh, string> = {
  'above-scale-organised': 'Above-scale organised rate',
  'audit-sound': 'All {{verified}} rows of the audit hold. Hash of the last: {{headHash}}',
  drawn: '{{file}} written: {{pages}} pages, {{count}} organisations.',
  'enterprise-coverage': 'Coverage of enterprises',
  excluded: 'Not counted (suspended, ceased, moved, merged)',
  more: '{{count}} more to reach the target',
  'no-venue': 'No venue with a place is registered in {{quarter}}.',
  operating: 'Total (operating)',
  'own-use': 'own use only',
  seeded: '{{count}} fabricated sample organisations were written.',
  'series-drawn': '{{file}} written: {{count}} sheets.',
  sharing: 'open for sharing',
  'social-coverage': 'Coverage of social organisations',
  'social-organised': 'Organised social organisations',
  unlocated: 'Unlocated',
};

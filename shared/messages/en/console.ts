import type { consoleText as zh } from '../zh-CN/console.ts';

export const consoleText: Record<keyof typeof zh, string> = {
  'admin-created': 'Administrator {{name}} of the whole city created.',
  'admin-created-password':
    'Administrator {{name}} of the whole city created.\nPassword (shown this once, to be changed at the first sign-in): {{password}}',
  'admin-name': 'A name has 2 to 40 letters, digits, or . _ -',
  'admin-password-short': 'A password has 12 to 200 characters.',
  'admin-post': 'Administrator',
  'admin-post-form': 'A post has 2 to 60 characters.',
  'audit-sound':
    'All {{verified}} rows of the audit hold, and all {{snapshots}} snapshots are what was published. Hash of the last: {{headHash}}',
  'backed-up':
    '{{file}} written: {{tables}} tables, {{rows}} rows, {{size}}. Without its passphrase it cannot be restored.',
  'plan-saved': 'Plan “{{name}}” kept ({{id}}).',
  'plan-drawn': 'Decision sheet written to {{file}}.',
  drawn: '{{file}} written: {{pages}} pages, {{count}} organisations.',
  excluded: 'Not counted (suspended, ceased, moved, merged)',
  'first-administrator':
    'There is no account yet. Make the first administrator in either way:\n  1. open the address below on this machine and enter the one-time token (good for 30 minutes, new at each start) from the file {{file}}\n  2. run on this machine: npm run --silent fenbu -- admin:create --name NAME',
  more: '{{count}} more {{unit}} to reach the target',
  'no-venue': 'No venue with a place is registered in {{quarter}}.',
  operating: 'Total (operating)',
  passphrase: 'Passphrase of the backup: ',
  'passphrase-again': 'Once more: ',
  'passphrase-differs': 'The two passphrases differ.',
  'passphrase-empty': 'The passphrase may not be empty.',
  'passphrase-missing':
    'No passphrase: give --passphrase-file or FENBU_PASSPHRASE, or type it on a terminal.',
  restored:
    'The backup of {{createdAt}} is restored: {{tables}} tables, {{rows}} rows, each table equal to the backup. Restart a running server.',
  seeded: '{{count}} fabricated sample organisations were written.',
  'series-drawn': '{{file}} written: {{count}} sheets.',
  unlocated: 'Unlocated',
  way: 'about {{kilometres}} km by the way',
  usable: 'usable',
  reach:
    'Of {{total}} party organisations without a venue {{count}} are farther than {{limit}} km from any they could use',
  'reach-unlocated': 'Not on the map: {{count}}',
  'unusable-not-shared': 'own use only',
  'unusable-out-of-use': 'out of use',
  'unusable-no-location': 'not on the map',
  'unusable-too-few-seats': 'too few seats',
  'unusable-not-six-haves': 'six haves incomplete',
  'unusable-closed-then': 'closed',
  'unusable-no-free-slot': 'no free slot',
  'unusable-too-far': 'too far',
  'unusable-no-way': 'no road leads there',
};

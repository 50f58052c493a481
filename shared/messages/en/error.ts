import type { error as zh } from '../zh-CN/error.ts';

export const error: Record<keyof typeof zh, string> = {
  'audit-broken':
    'The audit does not hold at row {{number}} ({{fault}}); the {{verified}} rows before it do.',
  'backup-newer': 'The backup was made by a newer version. Upgrade this one first. Nothing has been written.',
  'backup-not-restored':
    'Table “{{table}}” does not equal the backup after loading. All was taken back, nothing has been written.',
  'backup-older':
    'The backup was made by version {{version}}, whose tables differ. Restore it with version {{version}}, then upgrade. Nothing has been written.',
  'backup-passphrase': 'The passphrase does not open this backup. Nothing has been written.',
  'backup-unreadable':
    'The file is incomplete, was altered, or is no backup of this product. Nothing has been written.',
  'backup-unwritable':
    'The backup {{file}} cannot be written ({{reason}}). Check that the folder exists, its permissions and the free space.',
  'batch-not-open': 'This import has been dealt with already; upload the file again.',
  'batch-questions-open':
    '{{count}} rows still need an answer. Answer them, or choose to import the settled rows only.',
  'data-folder-busy':
    'The data folder {{dataDir}} is in use by another process ({{pid}}); stop that one first.',
  'database-unreachable': 'The database cannot be reached: {{reason}}',
  'division-unknown': 'There is no division {{code}}.',
  'file-kind-unknown':
    'This kind of file ({{kind}}) is not read. Save it as .xlsx or .csv and upload it again.',
  'file-too-large': 'The file is larger than {{limit}}; split it and upload again.',
  'file-unreadable': 'The file cannot be read: {{reason}}',
  forbidden: 'You may not do this.',
  'header-not-found': 'No header row was found. It needs at least a column for the name.',
  internal: 'The server failed and nothing was changed. Try again, or ask your administrator.',
  'invalid-input': 'Something in the input is not right; check it and try again.',
  network: 'The server cannot be reached; check the network and try again.',
  'not-found': 'There is no such record in your division.',
  overloaded: 'Too many requests at once; try again in a moment.',
  'port-busy':
    'Port {{port}} is taken. Stop the program that uses it, or choose another, e.g. PORT=0 for any free one.',
  'quarter-unknown': 'A quarter is written like 2026Q3.',
  'region-unknown':
    'There is no region pack for {{code}}. First run: npm run fenbu -- region build --code {{code}}',
  'registry-not-empty':
    'The registry already holds data, so nothing has been written. Use an empty data folder (DATA_DIR) or database.',
  'version-conflict':
    'Someone else saved this record meanwhile. The newest state is shown; please repeat your change.',
  'workbook-empty': 'The file has no data rows.',
  'workbook-suspicious': 'The file is built in a suspicious way and was refused: {{reason}}',
  'workbook-timeout': 'The file takes too long to read. Remove what is not needed and try again.',
};

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
  'division-changed-later':
    '“{{name}}” was changed after {{quarter}} already; choose a quarter later than {{quarter}}.',
  'division-code-taken': 'The code {{code}} is in use. Choose another.',
  'division-ended': '“{{name}}” does not exist in that quarter: it is not yet there, or was merged.',
  'division-kind-unfit':
    'Kind and level do not fit: sumus, towns, subdistricts and parks lie in a banner, parks run by the city directly in the city.',
  'division-merge-unfit': 'Only a sumu, town, subdistrict or park can be merged into another one.',
  'division-name-taken': '“{{name}}” already exists there. Choose another name.',
  'division-unchanged': 'Name and kind are what they are now; there is nothing to change.',
  'division-unknown': 'There is no division {{code}}.',
  'facts-refused': 'Something filled in is not right; mend it as shown and save again.',
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
  'party-dissolved': '“{{name}}” was dissolved: nothing joins it and it gets no grade.',
  'port-busy':
    'Port {{port}} is taken. Stop the program that uses it, or choose another, e.g. PORT=0 for any free one.',
  'quarter-unknown': 'A quarter is written like 2026Q3.',
  'region-unknown':
    'There is no region pack for {{code}}. First run: npm run fenbu -- region build --code {{code}}',
  'registry-changed':
    'The registry has changed since it was compared. Nothing was written. Look at the rows again, then import.',
  'registry-not-empty':
    'The registry already holds data, so nothing has been written. Use an empty data folder (DATA_DIR) or database.',
  'undo-refused':
    'Something refers to this record already (a comment, an answer, a list, another quarter, an organisation), so it cannot be undone. If it was entered by mistake, set its status to ceased and say why.',
  'area-refused': 'The area cannot be saved: {{reason}}.',
  'assignment-refused': 'This cannot be assigned: {{reason}}.',
  'certificate-taken':
    'Certificate number “{{certificateNumber}}” is already in use in the city. Please check it.',
  'plan-needless': '“{{name}}” is organised or no longer operates: it needs no card.',
  'plan-outdated':
    'Things changed since the plan was solved: for {{count}} organisations ({{names}}) the time or the venue can no longer be had; nothing was sent. Solve it again, or send the requests of the others only.',
  'plan-sent': 'The plan was sent already and cannot be changed. Save a new one instead.',
  'threshold-published':
    'A report of {{year}} is already published and would be counted differently. Set it from a year in which nothing is published.',
  'venue-shared':
    'Organisations using or asking for this venue: {{count}}. Settle or end those shares first, then end the venue.',
  'venue-promised':
    'The new capacity, hours or sharing would break what was agreed (or is being agreed) with others: {{count}}. Change or end those shares first.',
  'venue-changed-later': 'More is recorded of this venue in {{quarter}}. End it in that quarter.',
  'photo-unreadable':
    'The photo cannot be read: it must be one complete JPEG picture and nothing else. Choose another, or save it as JPEG first.',
  'photo-too-large': 'The photo is too large: {{limit}} pixels at most on its longer side.',
  'photo-limit': 'A venue has {{limit}} photos at most. Remove one first.',
  'version-conflict':
    'Someone else saved this record meanwhile. The newest state is shown; please repeat your change.',
  'workbook-empty': 'The file has no data rows.',
  'workbook-suspicious': 'The file is built in a suspicious way and was refused: {{reason}}',
  'workbook-timeout': 'The file takes too long to read. Remove what is not needed and try again.',
  'not-signed-in': 'Please sign in first.',
  'token-limit': 'There are {{limit}} valid tokens already; revoke those no longer used first.',
  'token-label-taken': 'There is a token for “{{label}}” already; please word it differently.',
  'sign-in-failed': 'Wrong name or password.',
  'sign-in-throttled': 'Too many attempts. Try again in {{seconds}} seconds.',
  'password-change-required': 'Please change the initial password first.',
  'report-locked':
    'The report of {{quarter}} has been handed in or published; its records cannot be changed. Have it returned or corrected first.',
  'sweep-list-known':
    'This list was uploaded before (dated {{listDate}}). There is no need to upload it again; open it instead.',
  'sweep-date': 'The date of the list is not valid. Enter a date that is not later than today.',
  'sweep-decided': 'Somebody else has settled this entry meanwhile. Reload to see it.',
  'sweep-added':
    'The organisation has entered the registry and cannot be taken back here; do that in the registry.',
  'snapshot-broken':
    'The snapshot of {{division}} {{quarter}}, revision {{revision}}, is not what was published ({{fault}}).',
  'share-open': 'This organisation already has an open or agreed share of “{{name}}”.',
  'share-unfit': '“{{name}}” cannot be used like this: {{reason}}.',
  'slot-taken':
    '“{{name}}” is taken or asked for on $t(venue.weekday.{{weekday}}) {{from}}–{{to}}. Choose another time.',
  'transition-refused': 'This cannot be done now: {{reason}}.',
  'password-weak':
    'The new password is easily guessed: not a common one, not the account name, not a few characters over and over, not the old one. Choose another.',
  'password-wrong': 'The password is not right.',
  'second-factor-required': 'This account has a second factor: enter the code of your authenticator.',
  'second-factor-wrong': 'The code is wrong or was used already. Wait for the next one.',
  'set-up-refused':
    'The token is wrong or older than 30 minutes, or this is not the server itself. Restart the server for a new one, or use admin:create on its command line.',
  'account-exists': 'There is already an account {{name}}; choose another name.',
  'own-account':
    'You cannot suspend or reset your own account, nor change its role or divisions. Ask another administrator.',
  'last-administrator': 'This is the last active administrator of the city. Add another one first.',
  'role-division-mismatch':
    'The role does not fit the level of division {{code}}: city, banner and township accounts belong to a division of their own level.',
  'road-active':
    'The road network “{{name}}” is in use. Use another one or the detour factor first, then delete it.',
  'road-datum':
    'The coordinates are in “{{found}}”; nothing was imported. Convert them to degrees of WGS 84 (EPSG:4326) or CGCS2000 (EPSG:4490) first.',
  'road-file-empty':
    'The file has no usable road ({{count}} features, none of them a road); nothing was imported.',
  'road-file-kind':
    'Not a road file this product reads ({{kind}}). Use GeoJSON, a Shapefile (.shp, .dbf and .prj in one .zip) or a GeoPackage (.gpkg).',
  'road-too-large':
    'The network is too large: {{reason}}. Cut it to the area of the city and import it again.',
  'router-unreachable':
    'The routing service {{address}} did not answer properly, so ways could not be found. Try again later; if it goes on, ask the administrator to check the service.',
};

/** Why the product refused. `code` is a key below `error.` in the message catalogue; `params` fill it. Never personal data. */
export class AppError extends Error {
  readonly code: AppErrorCode;
  readonly params: Readonly<Record<string, string | number>>;

  constructor(code: AppErrorCode, params: Readonly<Record<string, string | number>> = {}) {
    super(`${code} ${JSON.stringify(params)}`);
    this.name = 'AppError';
    this.code = code;
    this.params = params;
  }
}

export const appErrorCodes = [
  'not-found',
  'forbidden',
  'invalid-input',
  'version-conflict',
  'file-too-large',
  'file-unreadable',
  'file-kind-unknown',
  'workbook-suspicious',
  'workbook-empty',
  'workbook-timeout',
  'header-not-found',
  'audit-broken',
  'backup-newer',
  'backup-not-restored',
  'backup-older',
  'backup-passphrase',
  'backup-unreadable',
  'backup-unwritable',
  'batch-not-open',
  'batch-questions-open',
  'quarter-unknown',
  'division-unknown',
  'data-folder-busy',
  'database-unreachable',
  'region-unknown',
  'registry-not-empty',
  'overloaded',
  'port-busy',
] as const;
export type AppErrorCode = (typeof appErrorCodes)[number];

import type { Issue } from './issue.ts';
import type { RecordConflict } from './record-conflict.ts';
import type { VenueConflict } from './venue/venue-difference.ts';

/** What a screen needs beyond the sentence: of `facts-refused` what is wrong with which field, of `version-conflict` who changed what. */
export interface RefusalDetails {
  readonly issues?: readonly Issue[];
  readonly conflict?: RecordConflict;
  readonly venueConflict?: VenueConflict;
}

/** Why the product refused. `code` is a key below `error.` in the message catalogue; `params` fill it. Never personal data. */
export class AppError extends Error {
  readonly code: AppErrorCode;
  readonly params: Readonly<Record<string, string | number>>;
  /** Travels with the answer, never into a log. */
  readonly details: RefusalDetails | null;

  constructor(
    code: AppErrorCode,
    params: Readonly<Record<string, string | number>> = {},
    details: RefusalDetails | null = null,
  ) {
    super(`${code} ${JSON.stringify(params)}`);
    this.name = 'AppError';
    this.code = code;
    this.params = params;
    this.details = details;
  }
}

export const appErrorCodes = [
  'not-found',
  'forbidden',
  'not-signed-in',
  'sign-in-failed',
  'sign-in-throttled',
  'password-change-required',
  'password-weak',
  'password-wrong',
  'second-factor-required',
  'second-factor-wrong',
  'set-up-refused',
  'account-exists',
  'own-account',
  'last-administrator',
  'role-division-mismatch',
  'token-limit',
  'token-label-taken',
  'report-locked',
  'transition-refused',
  'sweep-list-known',
  'sweep-date',
  'sweep-decided',
  'sweep-added',
  'invalid-input',
  'facts-refused',
  'undo-refused',
  'party-dissolved',
  'version-conflict',
  'area-refused',
  'assignment-refused',
  'certificate-taken',
  'plan-needless',
  'plan-outdated',
  'plan-sent',
  'share-open',
  'share-unfit',
  'slot-taken',
  'file-too-large',
  'file-unreadable',
  'file-kind-unknown',
  'workbook-suspicious',
  'workbook-empty',
  'workbook-timeout',
  'header-not-found',
  'audit-broken',
  'snapshot-broken',
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
  'division-changed-later',
  'division-code-taken',
  'division-ended',
  'division-kind-unfit',
  'division-merge-unfit',
  'division-name-taken',
  'division-unchanged',
  'data-folder-busy',
  'database-unreachable',
  'threshold-published',
  'region-unknown',
  'registry-not-empty',
  'road-active',
  'road-datum',
  'road-file-empty',
  'road-file-kind',
  'road-too-large',
  'router-unreachable',
  'venue-shared',
  'venue-promised',
  'venue-changed-later',
  'photo-unreadable',
  'photo-too-large',
  'photo-limit',
  'registry-changed',
  'overloaded',
  'port-busy',
] as const;
export type AppErrorCode = (typeof appErrorCodes)[number];

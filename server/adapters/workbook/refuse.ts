import { AppError } from '../../../shared/app-error.ts';

/** Why a file was refused as built in a suspicious way; texts under `workbook.reason.*`. */
export type SuspiciousReason =
  | 'zip-entries'
  | 'zip-size'
  | 'zip-ratio'
  | 'zip-overlap'
  | 'zip-duplicate'
  | 'zip-path'
  | 'zip-name-mismatch'
  | 'xml-doctype'
  | 'xml-elements'
  | 'xml-depth'
  | 'xml-attributes'
  | 'xml-text'
  | 'sheets'
  | 'rows'
  | 'columns'
  | 'cells'
  | 'cell-text'
  | 'characters'
  | 'shared-strings'
  | 'merges'
  | 'styles'
  | 'memory';

/** Why a file of a known kind could not be read; texts under `workbook.reason.*`. */
export type UnreadableReason =
  | 'zip-damaged'
  | 'zip-checksum'
  | 'zip-encrypted'
  | 'zip-method'
  | 'xml-damaged'
  | 'part-missing'
  | 'worker-failed';

/** What an unsupported file is; texts under `workbook.kind.*`. */
export type UnknownKind =
  | 'xls'
  | 'et'
  | 'encrypted'
  | 'xlsb'
  | 'ods'
  | 'docx'
  | 'pptx'
  | 'zip'
  | 'html'
  | 'xml'
  | 'pdf'
  | 'image'
  | 'archive'
  | 'binary'
  | 'ole';

export function suspicious(reason: SuspiciousReason, params: Record<string, string | number> = {}): AppError {
  return new AppError('workbook-suspicious', { reason, ...params });
}

export function unreadable(reason: UnreadableReason, params: Record<string, string | number> = {}): AppError {
  return new AppError('file-unreadable', { reason, ...params });
}

export function unknownKind(kind: UnknownKind): AppError {
  return new AppError('file-kind-unknown', { kind });
}

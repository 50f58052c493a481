import { createHash } from 'node:crypto';
import { fingerprintText } from '../../../shared/report/fingerprint.ts';
import type { QualityRecord } from '../../../shared/report/quality-context.ts';
import type { QualityFinding } from '../../../shared/report/quality-rule.ts';

/** Names a finding by what it says: the first 128 bits of the SHA-256 of its text, hexadecimal. */
export function fingerprintOf(finding: QualityFinding, record: QualityRecord): string {
  return createHash('sha256').update(fingerprintText(finding, record)).digest('hex').slice(0, 32);
}

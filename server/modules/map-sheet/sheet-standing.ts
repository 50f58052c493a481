import type { SheetStatus } from '../../../shared/map-sheet/sheet-data.ts';
import type { Quarter } from '../../../shared/quarter.ts';
import type { ReportStatus } from '../../../shared/report/report-status.ts';
import type { Database } from '../../db/database.ts';
import type { Scope } from '../../db/scope.ts';
import { getAuditHead, getPublicationHash } from '../audit/data.ts';
import { type DivisionFacts, listGround } from '../division/data.ts';
import { listLatestReports, listPublications } from '../report/data.ts';

/** How the reports stand that a sheet is drawn from. */
export interface SheetStanding {
  readonly status: SheetStatus;
  /** When the last of them was published; null: not all are. */
  readonly publishedOn: Date | null;
  readonly auditHead: string | null;
}

/** 64 hexadecimal digits are too many for a foot; 12 of them are met by chance once in 281 million million. */
export const shortHash = (hash: string | null) => hash?.slice(0, 12) ?? null;

/** Of a township-level sheet drawn from the registry. */
export async function getDraftStanding(
  db: Database,
  status: ReportStatus | undefined,
): Promise<SheetStanding> {
  const kind = status === 'submitted' || status === 'accepted' ? status : 'draft';
  return { status: { kind }, publishedOn: null, auditHead: shortHash(await getAuditHead(db)) };
}

/**
 * Of a banner or the city: published when every unit below that has organisations is. Every correction below makes a new edition.
 * @param filled codes of the divisions that have organisations in the quarter
 */
export async function getJointStanding(
  db: Database,
  scope: Scope,
  division: DivisionFacts,
  quarter: Quarter,
  filled: ReadonlySet<string>,
): Promise<SheetStanding> {
  const units = (await listGround(db, quarter))
    .filter(
      ({ level, path, code }) => level === 'township' && path.includes(division.code) && filled.has(code),
    )
    .map(({ code }) => code);
  const reports = await listLatestReports(db, units, quarter);
  const published = units.filter((code) => reports.get(code)?.status === 'published');
  if (units.length === 0 || published.length < units.length) {
    const status: SheetStatus = published.length
      ? { kind: 'partly', published: published.length, units: units.length }
      : { kind: 'draft' };
    return { status, publishedOn: null, auditHead: shortHash(await getAuditHead(db)) };
  }
  const corrections = [...reports.values()].reduce((sum, { revision }) => sum + revision - 1, 0);
  const times = await listPublications(db, scope, units, quarter);
  return {
    status: { kind: 'published', revision: 1 + corrections },
    publishedOn: times.at(-1) ?? null,
    auditHead: shortHash(await getPublicationHash(db, units, quarter)),
  };
}

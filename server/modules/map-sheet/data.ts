import { createHash } from 'node:crypto';
import { AppError } from '../../../shared/app-error.ts';
import type { Division } from '../../../shared/division.ts';
import type { SheetData } from '../../../shared/map-sheet/sheet-data.ts';
import type { Quarter } from '../../../shared/quarter.ts';
import type { RegionPack } from '../../../shared/region-pack.ts';
import type { VenueRecord } from '../../../shared/venue.ts';
import type { Database } from '../../db/database.ts';
import type { Scope } from '../../db/scope.ts';
import { getPublicationHash } from '../audit/data.ts';
import { type DivisionFacts, getDivision, listCodesBelow, listGround } from '../division/data.ts';
import { getStatistics } from '../indicator/data.ts';
import { listOrganisations } from '../organisation/data.ts';
import { getSnapshot, listLatestReports, type StoredSnapshot } from '../report/data.ts';
import { getSettings } from '../setting/data.ts';
import { listVenues } from '../venue/data.ts';
import { drawnOn } from './drawn-on.ts';
import { getDraftStanding, getJointStanding, shortHash } from './sheet-standing.ts';

export interface SheetRequest {
  readonly divisionCode: string;
  readonly quarter: Quarter;
  /** Of a township-level division: a published one, or `draft` for what the registry says now. By default the latest published. */
  readonly revision?: number | 'draft' | undefined;
  /** `YYYY-MM-DD`; a published sheet carries the day of its publication instead. */
  readonly drawnOn: string;
  readonly pack: RegionPack;
}

/**
 * Everything the sheet of a division and quarter is drawn from. A published one is drawn from its snapshot: the same bytes for ever,
 * whoever draws it and whatever happens to the registry. Before that it is drawn from the registry and says so.
 * @throws AppError `division-unknown`; `not-found` when the asked revision was never published
 */
export async function getSheetData(db: Database, scope: Scope, request: SheetRequest): Promise<SheetData> {
  const division = await getDivision(db, scope, request.divisionCode, request.quarter);
  const snapshot = await findSnapshot(db, scope, division, request);
  return snapshot
    ? getFrozenData(db, division, snapshot, request)
    : getPresentData(db, scope, division, request);
}

async function findSnapshot(
  db: Database,
  scope: Scope,
  { code, level }: DivisionFacts,
  { quarter, revision }: SheetRequest,
): Promise<StoredSnapshot | null> {
  if (level !== 'township') return null;
  if (revision === 'draft') {
    const report = (await listLatestReports(db, [code], quarter)).get(code);
    // Published and nobody corrects it: there is no draft beside it.
    if (report?.status !== 'published') return null;
  }
  const asked = revision === 'draft' ? undefined : revision;
  const found = await getSnapshot(db, scope, code, quarter, asked);
  if (asked !== undefined && !found) throw new AppError('not-found');
  return found;
}

/** From the snapshot; only the ground around the division comes from outside, as it was in that quarter. */
async function getFrozenData(
  db: Database,
  { code }: DivisionFacts,
  { facts, revision, sha256, publishedAt }: StoredSnapshot,
  { quarter, pack }: SheetRequest,
): Promise<SheetData> {
  const [divisions, publication] = await Promise.all([
    listGround(db, quarter),
    getPublicationHash(db, [code], quarter, revision),
  ]);
  const outline = new Map(divisions.map((each) => [each.code, each.polygon]));
  return {
    division: facts.division,
    path: facts.path.map((each): Division => ({ ...each, polygon: outline.get(each.code) ?? null })),
    divisions,
    ...groundOf(pack),
    quarter,
    organisations: facts.organisations.filter(({ status }) => status === 'operating'),
    venues: drawnVenues(facts.venues),
    excluded: { suspended: facts.counts.suspended, ceased: facts.counts.ended },
    aboveScaleThreshold: facts.aboveScaleThreshold,
    indicators: facts.indicators,
    status: { kind: 'published', revision },
    preparedBy: facts.preparedBy,
    approvedBy: facts.approvedBy,
    mapApprovalNumber: facts.mapApprovalNumber,
    sample: facts.sample,
    dataHash: sha256.slice(0, 12),
    auditHead: shortHash(publication),
    drawnOn: drawnOn(publishedAt),
  };
}

/** From the registry as it stands. */
async function getPresentData(
  db: Database,
  scope: Scope,
  division: DivisionFacts,
  { quarter, pack, drawnOn: today }: SheetRequest,
): Promise<SheetData> {
  const divisionCodes = await listCodesBelow(db, scope, division.code, quarter);
  const [divisions, organisations, statistics, venues, settings] = await Promise.all([
    listGround(db, quarter),
    listOrganisations(db, scope, quarter, { divisionCodes }),
    getStatistics(db, scope, division.code, quarter),
    listVenues(db, scope, quarter),
    getSettings(db),
  ]);
  const filled = new Set(organisations.map(({ divisionCode }) => divisionCode));
  const report = (await listLatestReports(db, [division.code], quarter)).get(division.code);
  const standing =
    division.level === 'township'
      ? await getDraftStanding(db, report?.status)
      : await getJointStanding(db, scope, division, quarter, filled);
  const operating = organisations.filter((each) => each.status === 'operating');
  const below = new Set(divisionCodes);
  const suspended = organisations.filter((each) => each.status === 'suspended').length;
  const facts = {
    division,
    path: division.path.flatMap((code) => divisions.find((each) => each.code === code) ?? []),
    divisions,
    ...groundOf(pack),
    quarter,
    organisations: operating,
    venues: drawnVenues(venues.filter(({ divisionCode }) => below.has(divisionCode))),
    excluded: { suspended, ceased: organisations.length - operating.length - suspended },
    aboveScaleThreshold: statistics.threshold,
    indicators: statistics.indicators,
    status: standing.status,
    preparedBy: settings.preparedBy,
    approvedBy: null,
    mapApprovalNumber: settings.mapApprovalNumber,
    sample: settings.sample,
    auditHead: standing.auditHead,
    drawnOn: standing.publishedOn ? drawnOn(standing.publishedOn) : today,
  };
  return { ...facts, dataHash: hashFacts(facts) };
}

function groundOf({ water, places, manifest }: RegionPack): Pick<SheetData, 'water' | 'places' | 'sources'> {
  const sources = manifest.sources.map(({ layer, attribution, vintage }) => ({
    layer,
    attribution,
    vintage,
  }));
  return { water, places, sources };
}

function drawnVenues(venues: readonly VenueRecord[]): SheetData['venues'] {
  return venues.flatMap(({ name, lngLat, openForSharing }) =>
    lngLat ? [{ name, lngLat, openForSharing }] : [],
  );
}

/** Short fingerprint of what the sheet shows: same registry facts, same mark at the foot. */
function hashFacts({
  division,
  quarter,
  organisations,
  indicators,
}: Pick<SheetData, 'division' | 'quarter' | 'organisations' | 'indicators'>): string {
  const shown = [division.code, quarter, organisations, indicators];
  return createHash('sha256').update(JSON.stringify(shown)).digest('hex').slice(0, 12);
}

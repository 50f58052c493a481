import { createHash } from 'node:crypto';
import type { SheetData } from '../../../shared/map-sheet/sheet-data.ts';
import type { Quarter } from '../../../shared/quarter.ts';
import type { RegionPack } from '../../../shared/region-pack.ts';
import type { Database } from '../../db/database.ts';
import type { Scope } from '../../db/scope.ts';
import { getDivision, listCodesBelow, listDivisions } from '../division/data.ts';
import { getStatistics } from '../indicator/data.ts';
import { listOrganisations } from '../organisation/data.ts';
import { getSettings } from '../setting/data.ts';
import { listVenues } from '../venue/data.ts';

export interface SheetRequest {
  readonly divisionCode: string;
  readonly quarter: Quarter;
  /** `YYYY-MM-DD` */
  readonly drawnOn: string;
  readonly pack: RegionPack;
}

/**
 * Everything the sheet of a division and quarter is drawn from. The drawing itself is pure, so the same registry gives the same bytes.
 * @throws AppError `division-unknown`
 */
export async function getSheetData(db: Database, scope: Scope, request: SheetRequest): Promise<SheetData> {
  const { quarter, pack } = request;
  const division = await getDivision(db, scope, request.divisionCode);
  const divisionCodes = await listCodesBelow(db, scope, division.code);
  const [divisions, organisations, statistics, venues, settings] = await Promise.all([
    listDivisions(db, scope),
    listOrganisations(db, scope, quarter, { divisionCodes }),
    getStatistics(db, scope, division.code, quarter),
    listVenues(db, scope, quarter),
    getSettings(db),
  ]);
  const operating = organisations.filter((each) => each.status === 'operating');
  const below = new Set(divisionCodes);
  const suspended = organisations.filter((each) => each.status === 'suspended').length;
  const facts: Omit<SheetData, 'dataHash' | 'drawnOn'> = {
    division,
    path: division.path.flatMap((code) => divisions.find((each) => each.code === code) ?? []),
    divisions,
    water: pack.water,
    places: pack.places,
    quarter,
    organisations: operating,
    venues: venues.flatMap((venue) =>
      venue.lngLat && below.has(venue.divisionCode)
        ? [{ name: venue.name, lngLat: venue.lngLat, openForSharing: venue.openForSharing }]
        : [],
    ),
    excluded: { suspended, ceased: organisations.length - operating.length - suspended },
    aboveScaleThreshold: statistics.threshold,
    indicators: statistics.indicators,
    status: { kind: 'draft' },
    preparedBy: settings.preparedBy,
    approvedBy: null,
    mapApprovalNumber: settings.mapApprovalNumber,
    sample: settings.sample,
    sources: pack.manifest.sources.map(({ layer, attribution, vintage }) => ({
      layer,
      attribution,
      vintage,
    })),
  };
  return { ...facts, dataHash: hashFacts(facts), drawnOn: request.drawnOn };
}

/** Short fingerprint of what the sheet shows: same registry facts, same mark at the foot. */
function hashFacts({
  division,
  quarter,
  organisations,
  indicators,
}: Omit<SheetData, 'dataHash' | 'drawnOn'>): string {
  const shown = [division.code, quarter, organisations, indicators];
  return createHash('sha256').update(JSON.stringify(shown)).digest('hex').slice(0, 12);
}

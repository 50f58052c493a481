import type { BriefFacts } from '../../../shared/brief/brief-facts.ts';
import { type OrganisationChange, organisationChanges } from '../../../shared/organisation-change.ts';
import { addQuarters, type Quarter } from '../../../shared/quarter.ts';
import type { RegionPack } from '../../../shared/region-pack.ts';
import type { Database } from '../../db/database.ts';
import type { Scope } from '../../db/scope.ts';
import { listCodesBefore, listCodesBelow } from '../division/data.ts';
import {
  getIndicators,
  listIndicatorsByDivision,
  listOrganisationChanges,
  listTrend,
} from '../indicator/data.ts';
import { getSheetData } from '../map-sheet/data.ts';
import { listRecordsInForce } from '../report/published/data.ts';
import { listVenues } from '../venue/data.ts';

export interface BriefRequest {
  readonly divisionCode: string;
  readonly quarter: Quarter;
  /** Only what was published up to then. */
  readonly asOf?: Date | undefined;
  /** `YYYY-MM-DD` */
  readonly drawnOn: string;
  readonly pack: RegionPack;
}

/** Two years of quarters tell a rise from a season. */
const trendQuarters = 8;

/** Everything the brief of a division and quarter says. @throws AppError `division-unknown` */
export async function getBriefFacts(db: Database, scope: Scope, request: BriefRequest): Promise<BriefFacts> {
  const { divisionCode, quarter, asOf } = request;
  const as = asOf ? { asOf } : {};
  const codes = await listCodesBelow(db, scope, divisionCode, quarter);
  const before = addQuarters(quarter, -1);
  const codesBefore = await listCodesBefore(db, scope, codes, before);
  const [view, children, trend, changes, now, past, sheet, venues] = await Promise.all([
    getIndicators(db, scope, divisionCode, quarter, as),
    listIndicatorsByDivision(db, scope, divisionCode, quarter, as),
    listTrend(db, scope, divisionCode, { last: quarter, quarters: trendQuarters, ...as }),
    listOrganisationChanges(db, scope, divisionCode, before, quarter, as),
    listRecordsInForce(db, scope, quarter, { divisionCodes: codes, ...as }),
    listRecordsInForce(db, scope, before, { divisionCodes: codesBefore, ...as }),
    getSheetData(db, scope, { ...request, revision: undefined }),
    listVenues(db, scope, quarter),
  ]);
  const nameOf = new Map([...past.records, ...now.records].map(({ id, name }) => [id, name]));
  const below = new Set(codes);
  const divisionName = new Map(sheet.divisions.map(({ code, shortName }) => [code, shortName]));
  const named = (list: readonly string[]) => list.map((code) => divisionName.get(code) ?? code);
  return {
    sheet: {
      ...sheet,
      organisations: now.records.filter(({ status }) => status === 'operating'),
      aboveScaleThreshold: now.threshold,
    },
    units: view.units,
    published: view.published,
    unpublished: named(view.unpublished),
    late: named(view.late),
    indicators: view.values,
    children: children.map(({ divisionCode: code, divisionName: name, tally }) => ({
      name: divisionName.get(code) ?? name,
      tally,
    })),
    trend: trend.map(({ quarter: at, tally }) => ({ quarter: at, ...tally['above-scale-organised'] })),
    openVenues: venues
      .filter(({ openForSharing, divisionCode: code }) => openForSharing && below.has(code))
      .map(({ divisionCode: code }) => code),
    changes: Object.fromEntries(
      organisationChanges.map((kind) => [
        kind,
        changes.filter(({ change }) => change === kind).map(({ id }) => nameOf.get(id) ?? id),
      ]),
    ) as Record<OrganisationChange, string[]>,
  };
}

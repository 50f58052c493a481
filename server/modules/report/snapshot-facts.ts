import { createHash } from 'node:crypto';
import type { Division } from '../../../shared/division.ts';
import { type IndicatorValue, indicatorValues, tallyIndicators } from '../../../shared/indicator.ts';
import type { OrganisationRecord } from '../../../shared/organisation.ts';
import { addQuarters, type Quarter } from '../../../shared/quarter.ts';
import type { VenueRecord } from '../../../shared/venue.ts';
import type { Database } from '../../db/database.ts';
import type { Scope } from '../../db/scope.ts';
import { type DivisionFacts, listCodesBefore, listGround } from '../division/data.ts';
import { listOrganisations, type OrganisationRow } from '../organisation/data.ts';
import { getAboveScaleThreshold, getSettings, type Settings } from '../setting/data.ts';
import { listVenues } from '../venue/data.ts';
import { canonicalJson } from './canonical-json.ts';

/** What is frozen of a unit's quarter: enough to draw its sheet and to answer every figure again. Form 1. */
export interface SnapshotFacts {
  readonly form: 1;
  readonly quarter: Quarter;
  readonly revision: number;
  /** As it was then, with its polygon if it has one. */
  readonly division: Division;
  /** City, banner … the division itself as they were then, without polygons. */
  readonly path: readonly Division[];
  readonly aboveScaleThreshold: number;
  /** Of all statuses, in the order of their id. */
  readonly organisations: readonly OrganisationRecord[];
  readonly venues: readonly VenueRecord[];
  readonly indicators: readonly IndicatorValue[];
  readonly counts: {
    readonly operating: number;
    readonly suspended: number;
    /** Ceased, moved or merged. */
    readonly ended: number;
    readonly unlocated: number;
  };
  readonly preparedBy: string | null;
  /** The post that accepted it. */
  readonly approvedBy: string | null;
  readonly mapApprovalNumber: string | null;
  readonly sample: boolean;
}

/** What the snapshots of any units of one quarter are made from, read once for all of them. */
export interface SnapshotSource {
  readonly quarter: Quarter;
  readonly divisionOf: ReadonlyMap<string, DivisionFacts>;
  readonly now: readonly OrganisationRow[];
  /** By division. */
  readonly nowIn: ReadonlyMap<string, readonly OrganisationRow[]>;
  readonly previousIn: ReadonlyMap<string, readonly OrganisationRow[]>;
  readonly venuesIn: ReadonlyMap<string, readonly VenueRecord[]>;
  readonly threshold: number;
  readonly thresholdBefore: number;
  readonly settings: Settings;
}

/**
 * Reads the source of a quarter.
 * @param from.units only of these, which must be in the scope; by default of the whole scope
 * @param from.known the source of the quarter before for the same units, if at hand: its records are not read again
 */
export async function loadSnapshotSource(
  db: Database,
  scope: Scope,
  quarter: Quarter,
  { units, known }: { units?: readonly string[]; known?: SnapshotSource | undefined } = {},
): Promise<SnapshotSource> {
  const before = addQuarters(quarter, -1);
  const here = units ? { divisionCodes: units } : {};
  const previously = units ? { divisionCodes: await listCodesBefore(db, scope, units, before) } : {};
  const [divisions, now, previous, venues, threshold, thresholdBefore, settings] = await Promise.all([
    listGround(db, quarter),
    listOrganisations(db, scope, quarter, here),
    known?.quarter === before ? known.now : listOrganisations(db, scope, before, previously),
    listVenues(db, scope, quarter),
    getAboveScaleThreshold(db, quarter),
    getAboveScaleThreshold(db, before),
    getSettings(db),
  ]);
  const divisionOf = new Map(divisions.map((division) => [division.code, division]));
  return {
    quarter,
    divisionOf,
    now,
    nowIn: groupByDivision(now),
    previousIn: groupByDivision(await onPresentGround(db, scope, before, previous, divisionOf)),
    venuesIn: groupByDivision(venues),
    threshold,
    thresholdBefore,
    settings,
  };
}

/** Records of the quarter before where they would stand now: what was merged into a unit counts as its own. */
async function onPresentGround(
  db: Database,
  scope: Scope,
  before: Quarter,
  previous: readonly OrganisationRow[],
  divisionOf: ReadonlyMap<string, DivisionFacts>,
): Promise<readonly OrganisationRow[]> {
  if (previous.every(({ divisionCode }) => divisionOf.has(divisionCode))) return previous;
  const now = new Map<string, string>();
  for (const { code, level } of divisionOf.values()) {
    if (level !== 'township') continue;
    for (const earlier of await listCodesBefore(db, scope, [code], before)) now.set(earlier, code);
  }
  return previous.map((row) => ({ ...row, divisionCode: now.get(row.divisionCode) ?? row.divisionCode }));
}

/** The facts of one unit. @param source must hold the unit's division */
export function snapshotFacts(
  source: SnapshotSource,
  unit: DivisionFacts,
  { revision, approvedBy }: { revision: number; approvedBy: string | null },
): SnapshotFacts {
  const now = source.nowIn.get(unit.code) ?? [];
  const previous = source.previousIn.get(unit.code) ?? [];
  const { path, ...division } = source.divisionOf.get(unit.code) ?? unit;
  const operating = now.filter(({ status }) => status === 'operating');
  const suspended = now.filter(({ status }) => status === 'suspended').length;
  return {
    form: 1,
    quarter: source.quarter,
    revision,
    division,
    path: path.flatMap((code): Division[] => {
      const at = source.divisionOf.get(code);
      return at ? [withoutPolygon(at)] : [];
    }),
    aboveScaleThreshold: source.threshold,
    organisations: now.map(withoutSearchKeys),
    venues: source.venuesIn.get(unit.code) ?? [],
    indicators: indicatorValues(
      tallyIndicators(now, source.threshold),
      previous.length ? tallyIndicators(previous, source.thresholdBefore) : null,
    ),
    counts: {
      operating: operating.length,
      suspended,
      ended: now.length - operating.length - suspended,
      unlocated: operating.filter(({ lngLat }) => lngLat === null).length,
    },
    preparedBy: source.settings.preparedBy,
    approvedBy,
    mapApprovalNumber: source.settings.mapApprovalNumber,
    sample: source.settings.sample,
  };
}

/** The text that is stored of a snapshot, and its SHA-256 in hexadecimal. */
export function sealSnapshot(facts: SnapshotFacts): { facts: string; sha256: string } {
  const text = canonicalJson(facts);
  return { facts: text, sha256: hashSnapshot(text) };
}

export function hashSnapshot(facts: string): string {
  return createHash('sha256').update(facts).digest('hex');
}

function groupByDivision<T extends { readonly divisionCode: string }>(rows: readonly T[]): Map<string, T[]> {
  const groups = new Map<string, T[]>();
  for (const row of rows) {
    const group = groups.get(row.divisionCode);
    if (group) group.push(row);
    else groups.set(row.divisionCode, [row]);
  }
  return groups;
}

function withoutPolygon({ path: _, ...division }: Division & { readonly path: readonly string[] }): Division {
  return { ...division, polygon: null };
}

/** The record as map, list and sheet know it, and where its facts come from. */
function withoutSearchKeys({ nameInitials: _, ...record }: OrganisationRow): OrganisationRecord {
  return record;
}

import { createHash } from 'node:crypto';
import type { Division } from '../../../shared/division.ts';
import type { Figures, RecordCounts } from '../../../shared/indicator/tally-unit.ts';
import {
  type IndicatorValue,
  indicatorValues,
  type Tally,
  tallyIndicators,
} from '../../../shared/indicator.ts';
import type { OrganisationRecord } from '../../../shared/organisation.ts';
import type { Quarter } from '../../../shared/quarter.ts';
import { latenessOf } from '../../../shared/report/deadline.ts';
import type { PartyRecord } from '../../../shared/report/party-record.ts';
import type { Thresholds } from '../../../shared/threshold.ts';
import type { VenueRecord } from '../../../shared/venue.ts';
import type { DivisionFacts } from '../division/data.ts';
import type { OrganisationRow } from '../organisation/data.ts';
import { canonicalJson } from './canonical-json.ts';
import { figuresOf, type Timeliness } from './registry/data.ts';
import type { SnapshotSource } from './snapshot-source.ts';

/** A record as it was frozen: everything but the search keys. */
export type FrozenOrganisation = Omit<OrganisationRow, 'nameInitials'>;

/**
 * What is frozen of a unit's quarter: enough to draw its sheet and to answer every figure again. Form 2; snapshots of form 1 are read
 * into it by `readSnapshot`.
 */
export interface SnapshotFacts {
  readonly form: 1 | 2;
  readonly quarter: Quarter;
  readonly revision: number;
  /** As it was then, with its polygon if it has one. */
  readonly division: Division;
  /** City, banner … the division itself as they were then, without polygons. */
  readonly path: readonly Division[];
  readonly aboveScaleThreshold: number;
  readonly thresholds: Thresholds;
  /** Of all statuses, in the order of their id. */
  readonly organisations: readonly FrozenOrganisation[];
  /** Those whose own division it is, in the order of their id; none in form 1. */
  readonly partyOrganisations: readonly PartyRecord[];
  readonly venues: readonly VenueRecord[];
  /** What the sheet shows of them, beside the targets of then. */
  readonly indicators: readonly IndicatorValue[];
  /** All of them. */
  readonly tallies: Tally;
  readonly counts: RecordCounts;
  readonly preparedBy: string | null;
  /** The post that accepted it. */
  readonly approvedBy: string | null;
  readonly mapApprovalNumber: string | null;
  readonly sample: boolean;
}

/** What a report adds to the registry's facts. */
export interface Publication {
  readonly revision: number;
  readonly approvedBy: string | null;
  readonly firstSubmittedAt: Date | null;
}

/** The facts of one unit. @param source must hold the unit's division */
export function snapshotFacts(
  source: SnapshotSource,
  unit: DivisionFacts,
  report: Publication,
): SnapshotFacts {
  const { registry, settings } = source;
  const now = registry.organisationsIn.get(unit.code) ?? [];
  const previous = source.previousIn.get(unit.code) ?? [];
  const { path, ...division } = source.divisionOf.get(unit.code) ?? unit;
  const { tally, counts } = figuresOf(registry, unit.code, timelinessOf(report, source.deadline));
  return {
    form: 2,
    quarter: registry.quarter,
    revision: report.revision,
    division,
    path: path.flatMap((code): Division[] => {
      const at = source.divisionOf.get(code);
      return at ? [withoutPolygon(at)] : [];
    }),
    aboveScaleThreshold: registry.thresholds['above-scale-employees'],
    thresholds: registry.thresholds,
    organisations: now.map(withoutSearchKeys),
    partyOrganisations: registry.partiesIn.get(unit.code) ?? [],
    venues: registry.venuesIn.get(unit.code) ?? [],
    indicators: indicatorValues(
      tallyIndicators(now, registry.thresholds['above-scale-employees']),
      previous.length ? tallyIndicators(previous, source.thresholdBefore) : null,
      source.targets,
    ),
    tallies: tally,
    counts,
    preparedBy: settings.preparedBy,
    approvedBy: report.approvedBy,
    mapApprovalNumber: settings.mapApprovalNumber,
    sample: settings.sample,
  };
}

/** A published report was handed in: in time or late, unless nobody noted when. */
function timelinessOf({ revision, firstSubmittedAt }: Publication, deadline: string): Timeliness {
  if (!firstSubmittedAt) return { onTime: 0, due: 0 };
  const { kind } = latenessOf({ status: 'accepted', revision, firstSubmittedAt }, deadline, deadline);
  return { onTime: Number(kind === 'done-in-time'), due: 1 };
}

/** What is stored of a snapshot: its text, the text's SHA-256 in hexadecimal, and the figures at hand. */
export function sealSnapshot(facts: SnapshotFacts): { facts: string; sha256: string; tallies: Figures } {
  const text = canonicalJson(facts);
  const tallies = { tally: facts.tallies, counts: facts.counts };
  return { facts: text, sha256: hashSnapshot(text), tallies };
}

export function hashSnapshot(facts: string): string {
  return createHash('sha256').update(facts).digest('hex');
}

function withoutPolygon({ path: _, ...division }: Division & { readonly path: readonly string[] }): Division {
  return { ...division, polygon: null };
}

/** The record as map, list and sheet know it, and where its facts come from. */
function withoutSearchKeys({ nameInitials: _, ...record }: OrganisationRow): FrozenOrganisation {
  return record satisfies OrganisationRecord;
}

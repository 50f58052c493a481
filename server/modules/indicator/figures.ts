import type { Figures } from '../../../shared/indicator/tally-unit.ts';
import type { Quarter } from '../../../shared/quarter.ts';
import { chinaDate, deadlineOf, type HandedIn, latenessOf } from '../../../shared/report/deadline.ts';
import type { Lateness } from '../../../shared/report/report-view.ts';
import type { Database } from '../../db/database.ts';
import type { Scope } from '../../db/scope.ts';
import { listLatestReports, type ReportRow } from '../report/data.ts';
import { listPublishedFigures } from '../report/published/data.ts';
import { figuresOf, loadRegistry, type Registry, type Timeliness } from '../report/registry/data.ts';
import { getThresholds } from '../standard/data.ts';

/** When it is asked, and whether for what was published up to an earlier instant only. */
export interface AsOf {
  /** Without either instant, a report that did not come in is not judged. */
  readonly now?: Date | undefined;
  readonly asOf?: Date | undefined;
}

/** What the officials see of one reporting unit and quarter. */
export interface UnitFigures extends Figures {
  readonly divisionCode: string;
  /** Of the snapshot they are from; null: not published, they are the registry's. */
  readonly revision: number | null;
  readonly isLate: boolean;
}

/**
 * The figures of some units in a quarter, in the order asked: of each its last published snapshot's, else the registry's; as of an
 * instant a unit that was not published by then has none, but whether its report came in time.
 * @param known counts these records of the units instead, published or not
 */
export async function listFigures(
  db: Database,
  scope: Scope,
  units: readonly string[],
  quarter: Quarter,
  { now, asOf }: AsOf,
  known?: Registry,
): Promise<UnitFigures[]> {
  const [published, reports, thresholds] = await Promise.all([
    known ? new Map<string, never>() : listPublishedFigures(db, scope, units, quarter, asOf),
    listLatestReports(db, units, quarter),
    getThresholds(db, quarter),
  ]);
  const deadline = deadlineOf(quarter, thresholds['report-deadline-days']);
  const open = asOf ? [] : units.filter((code) => !published.has(code));
  const registry = known ?? (open.length ? await loadRegistry(db, scope, quarter, open) : null);
  const asked = asOf ?? now;
  const today = asked ? chinaDate(asked) : deadline;
  return units.map((divisionCode): UnitFigures => {
    const lateness = latenessOf(handedIn(reports.get(divisionCode), asOf), deadline, today);
    const isLate = lateness.kind === 'done-late' || lateness.kind === 'overdue';
    const frozen = published.get(divisionCode);
    if (frozen)
      return { divisionCode, ...withTimeliness(frozen, lateness), revision: frozen.revision, isLate };
    const empty = { organisationsIn: new Map(), partiesIn: new Map(), dutiesIn: new Map() };
    const source = registry ?? { ...empty, thresholds };
    return {
      divisionCode,
      ...figuresOf(source, divisionCode, timelinessOf(lateness)),
      revision: null,
      isLate,
    };
  });
}

/** How a report stood at an instant: one that came in later had not come in. */
function handedIn(report: ReportRow | undefined, asOf: Date | undefined): HandedIn {
  const first = report?.firstSubmittedAt ?? null;
  if (!report || first === null || (asOf && first > asOf)) {
    return { status: 'draft', revision: 1, firstSubmittedAt: null };
  }
  return { status: report.status, revision: report.revision, firstSubmittedAt: first };
}

/**
 * Due are the reports that are in, and those whose deadline has passed: before it, one that is not in yet is neither in time nor late.
 */
function timelinessOf({ kind }: Lateness): Timeliness {
  return { onTime: Number(kind === 'done-in-time'), due: Number(kind !== 'open') };
}

/** Snapshots of form 1 did not keep whether the report came in time; the report did. */
function withTimeliness({ tally, counts }: Figures, lateness: Lateness): Figures {
  if (tally['reports-on-time'].denominator) return { tally, counts };
  const { onTime, due } = timelinessOf(lateness);
  return { tally: { ...tally, 'reports-on-time': { numerator: onTime, denominator: due } }, counts };
}

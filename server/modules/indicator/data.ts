import type { DivisionKind, DivisionLevel } from '../../../shared/division.ts';
import { addFigures, type Figures, type RecordCounts } from '../../../shared/indicator/tally-unit.ts';
import {
  type ComparedIndicator,
  type IndicatorValue,
  indicatorValues,
  type Tally,
  type Targets,
} from '../../../shared/indicator.ts';
import { addQuarters, listQuarters, type Quarter } from '../../../shared/quarter.ts';
import { classify, type SymbolClass, symbolClasses } from '../../../shared/symbol.ts';
import type { Thresholds } from '../../../shared/threshold.ts';
import type { Database } from '../../db/database.ts';
import type { Scope } from '../../db/scope.ts';
import { type DivisionFacts, getDivision, listDivisions } from '../division/data.ts';
import { loadRegistry } from '../report/registry/data.ts';
import { getTargets, getThresholds } from '../standard/data.ts';
import { listTalliesBefore, tallyOrNothing } from './compare.ts';
import { type AsOf, listFigures, type UnitFigures } from './figures.ts';
import { listGroundBefore, listUnits } from './same-ground.ts';

export { listOrganisationChanges } from './changes.ts';

/** How much of some ground was published. */
export interface Standing {
  /** Units that report. */
  readonly units: number;
  readonly published: number;
  /** Codes of the units whose figures are the registry's: not published, or, as of an instant, not by then. */
  readonly unpublished: readonly string[];
  /** Codes of the units whose report came late or is overdue. */
  readonly late: readonly string[];
}

export interface IndicatorsView extends Standing {
  readonly divisionCode: string;
  readonly divisionName: string;
  readonly level: DivisionLevel;
  readonly quarter: Quarter;
  readonly values: readonly ComparedIndicator[];
  readonly aboveScaleUnorganised: number;
  readonly thresholds: Thresholds;
  /** What the percentages are of, and what they leave out. */
  readonly counts: RecordCounts;
}

/**
 * Every indicator of a division and quarter as the officials see it, beside the quarter before and the same quarter of last year on the
 * same ground, and the targets in force. @throws AppError `division-unknown`
 */
export async function getIndicators(
  db: Database,
  scope: Scope,
  divisionCode: string,
  quarter: Quarter,
  at: AsOf = {},
): Promise<IndicatorsView> {
  const division = await getDivision(db, scope, divisionCode, quarter);
  const codes = codesOf(await listUnits(db, scope, division.code, quarter));
  const before = (count: number) => listTalliesBefore(db, scope, [codes], quarter, count, at);
  const [figures, [previous = null], [lastYear = null], targets, thresholds] = await Promise.all([
    listFigures(db, scope, codes, quarter, at),
    before(-1),
    before(-4),
    getTargets(db, quarter, division.level),
    getThresholds(db, quarter),
  ]);
  const { tally, counts } = addFigures(figures);
  const aboveScale = tally['above-scale-organised'];
  return {
    divisionCode: division.code,
    divisionName: division.name,
    level: division.level,
    quarter,
    ...standingOf(figures),
    values: indicatorValues(tally, previous, targets).map((value) => ({
      ...value,
      lastYear: lastYear?.[value.key] ?? null,
    })),
    aboveScaleUnorganised: (aboveScale.denominator ?? 0) - aboveScale.numerator,
    thresholds,
    counts,
  };
}

/** A banner, park or unit below a division, with its own figures. */
export interface DivisionIndicators extends Standing, Figures {
  readonly divisionCode: string;
  readonly divisionName: string;
  readonly shortName: string;
  readonly kind: DivisionKind;
  readonly level: DivisionLevel;
  readonly targets: Targets;
  /** Of the same ground one quarter before, and in the same quarter of last year; null where there was nothing. */
  readonly previous: Tally | null;
  readonly lastYear: Tally | null;
}

/** The same of each division directly below one: a city's banners and parks, a banner's units; of a unit itself none. */
export async function listIndicatorsByDivision(
  db: Database,
  scope: Scope,
  divisionCode: string,
  quarter: Quarter,
  at: AsOf = {},
): Promise<DivisionIndicators[]> {
  const division = await getDivision(db, scope, divisionCode, quarter);
  const units = await listUnits(db, scope, division.code, quarter);
  const children = (await listDivisions(db, scope, quarter)).filter(
    ({ parentCode, level }) => parentCode === division.code && level !== 'village',
  );
  const inChild = (child: DivisionFacts) => codesOf(units.filter(({ path }) => path.includes(child.code)));
  const groups = children.map(inChild);
  const before = (count: number) => listTalliesBefore(db, scope, groups, quarter, count, at);
  const [figures, previous, lastYear, bannerTargets, unitTargets] = await Promise.all([
    listFigures(db, scope, codesOf(units), quarter, at),
    before(-1),
    before(-4),
    getTargets(db, quarter, 'banner'),
    getTargets(db, quarter, 'township'),
  ]);
  return children.map((child, index) => {
    const own = new Set(inChild(child));
    const mine = figures.filter((each) => own.has(each.divisionCode));
    return {
      divisionCode: child.code,
      divisionName: child.name,
      shortName: child.shortName,
      kind: child.kind,
      level: child.level,
      ...standingOf(mine),
      ...addFigures(mine),
      targets: child.level === 'banner' ? bannerTargets : unitTargets,
      previous: previous[index] ?? null,
      lastYear: lastYear[index] ?? null,
    };
  });
}

/** A quarter of a trend. */
export interface TrendPoint extends Figures, Pick<Standing, 'units' | 'published'> {
  readonly quarter: Quarter;
}

/**
 * The figures of a division over some quarters, oldest first, all on the ground it covers in the last one. Quarters of which nothing is
 * known are left out.
 */
export async function listTrend(
  db: Database,
  scope: Scope,
  divisionCode: string,
  { last, quarters, ...at }: AsOf & { readonly last: Quarter; readonly quarters: number },
): Promise<TrendPoint[]> {
  const division = await getDivision(db, scope, divisionCode, last);
  const codes = codesOf(await listUnits(db, scope, division.code, last));
  const points: TrendPoint[] = [];
  for (const quarter of listQuarters(addQuarters(last, 1 - quarters), last)) {
    const [ground = codes] =
      quarter === last ? [codes] : await listGroundBefore(db, scope, [codes], last, quarter);
    const figures = await listFigures(db, scope, ground, quarter, at);
    if (!tallyOrNothing(figures)) continue;
    const { units, published } = standingOf(figures);
    points.push({ quarter, units, published, ...addFigures(figures) });
  }
  return points;
}

export interface DivisionStatistics {
  readonly divisionCode: string;
  readonly divisionName: string;
  readonly quarter: Quarter;
  readonly threshold: number;
  readonly operating: number;
  /** Not operating, by status: said, never silently dropped. */
  readonly excluded: number;
  readonly unlocated: number;
  readonly classes: Readonly<Record<SymbolClass, number>>;
  readonly indicators: readonly IndicatorValue[];
}

/** The figures of one division and quarter as the registry has them now, beside the quarter before as the officials see that one. */
export async function getStatistics(
  db: Database,
  scope: Scope,
  code: string,
  quarter: Quarter,
  now?: Date,
): Promise<DivisionStatistics> {
  const division = await getDivision(db, scope, code, quarter);
  const codes = codesOf(await listUnits(db, scope, division.code, quarter));
  const registry = await loadRegistry(db, scope, quarter, codes);
  const [figures, [previous = null], targets] = await Promise.all([
    listFigures(db, scope, codes, quarter, { now }, registry),
    listTalliesBefore(db, scope, [codes], quarter, -1, { now }),
    getTargets(db, quarter, division.level),
  ]);
  const threshold = registry.thresholds['above-scale-employees'];
  const classes = Object.fromEntries(symbolClasses.map((each) => [each, 0])) as Record<SymbolClass, number>;
  for (const each of registry.organisations) {
    if (each.status === 'operating') classes[classify(each, threshold)] += 1;
  }
  const { tally, counts } = addFigures(figures);
  return {
    divisionCode: division.code,
    divisionName: division.name,
    quarter,
    threshold,
    operating: counts.operating,
    excluded: counts.suspended + counts.ended,
    unlocated: counts.unlocated,
    classes,
    indicators: indicatorValues(tally, previous, targets),
  };
}

const codesOf = (units: readonly DivisionFacts[]) => units.map(({ code }) => code);

function standingOf(figures: readonly UnitFigures[]): Standing {
  const unpublished = figures.filter(({ revision }) => revision === null);
  return {
    units: figures.length,
    published: figures.length - unpublished.length,
    unpublished: unpublished.map(({ divisionCode }) => divisionCode),
    late: figures.filter(({ isLate }) => isLate).map(({ divisionCode }) => divisionCode),
  };
}

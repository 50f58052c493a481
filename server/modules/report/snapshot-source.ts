import type { Targets } from '../../../shared/indicator.ts';
import { addQuarters, type Quarter } from '../../../shared/quarter.ts';
import type { Database } from '../../db/database.ts';
import type { Scope } from '../../db/scope.ts';
import { type DivisionFacts, listCodesBefore, listGround } from '../division/data.ts';
import { listOrganisations, type OrganisationRow } from '../organisation/data.ts';
import { getAboveScaleThreshold, getSettings, type Settings } from '../setting/data.ts';
import { getTargets } from '../standard/data.ts';
import { getDeadline } from './data.ts';
import { groupByDivision, loadRegistry, type Registry } from './registry/data.ts';

/** What the snapshots of any units of one quarter are made from, read once for all of them. */
export interface SnapshotSource {
  readonly registry: Registry;
  readonly divisionOf: ReadonlyMap<string, DivisionFacts>;
  /** Records of the quarter before, by the division they would stand in now. */
  readonly previousIn: ReadonlyMap<string, readonly OrganisationRow[]>;
  readonly thresholdBefore: number;
  /** Of a reporting unit. */
  readonly targets: Targets;
  /** Last day on which the quarter's report is in time. */
  readonly deadline: string;
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
  const previously = units ? { divisionCodes: await listCodesBefore(db, scope, units, before) } : {};
  const [divisions, registry, previous, thresholdBefore, targets, deadline, settings] = await Promise.all([
    listGround(db, quarter),
    loadRegistry(db, scope, quarter, units),
    known?.registry.quarter === before
      ? known.registry.organisations
      : listOrganisations(db, scope, before, previously),
    getAboveScaleThreshold(db, before),
    getTargets(db, quarter, 'township'),
    getDeadline(db, quarter),
    getSettings(db),
  ]);
  const divisionOf = new Map(divisions.map((division) => [division.code, division]));
  return {
    registry,
    divisionOf,
    previousIn: groupByDivision(await onPresentGround(db, scope, before, previous, divisionOf)),
    thresholdBefore,
    targets,
    deadline,
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
